import type { Availability } from '@stoa/contract/availability'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useAct } from '../../lib/use-act.ts'
import { Menu } from '../../ui/menu.tsx'
import type { Opener } from '../../ui/use-on-demand.ts'
import { AvailabilityChoices } from './availability-choices.tsx'
import { mineQuery } from './mine.ts'

type Props = { trigger: ReactElement; opener: Opener; services: readonly Availability[] }

export function AvailabilityMenu({ trigger, opener, services }: Props) {
  const queryClient = useQueryClient()
  const choose = useAct('availability.choose', {
    stale: ['availability.board'],
    onDone: answer => queryClient.setQueryData(mineQuery.queryKey, answer),
  })
  return (
    <Menu side="top" align="start" trigger={trigger} opener={opener}>
      <AvailabilityChoices services={services} onChoose={body => choose.mutate({ body })} />
    </Menu>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Picker } from '../../../ui/picker.tsx'
import type { MassTickets } from '../list/mass/mass-acts.tsx'
import { useRunMacro } from './use-run-macro.ts'

type Props = {
  /** One ticket, or what an act on many takes. */
  tickets: MassTickets
  trigger: (running: boolean) => ReactElement
  open: boolean
  onOpenChange: (open: boolean) => void
  onRun?: () => void
}

/** Leads to where macros are made; no macro has this number. */
const manage = 0

/** Finds a macro by its name and runs it. Loaded when somebody wants one: it knows the words of all actions. */
export function MacroPicker({ tickets, trigger, open, onOpenChange, onRun }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const macros = useQuery(query('macros.list')).data?.items ?? []
  const { run, running } = useRunMacro()
  const choose = async (id: number) => {
    onOpenChange(false)
    if (id === manage) return navigate({ to: paths.macros })
    const macro = macros.find(each => each.id === id)
    if (!macro) return
    await run(macro, tickets)
    onRun?.()
  }
  return (
    <Picker
      label={t('macros:find')}
      options={[
        ...macros.map(({ id, name, broken }) => ({
          value: id,
          label: name,
          ...(broken.length > 0 && { hint: t('macros:isBroken') }),
        })),
        { value: manage, label: t('macros:manage') },
      ]}
      value={null}
      onValueChange={choose}
      open={open}
      onOpenChange={onOpenChange}
      trigger={trigger(running)}
    />
  )
}

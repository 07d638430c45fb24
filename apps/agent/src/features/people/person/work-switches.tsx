import type { WorkSettings } from '@stoa/contract/availability'
import type { User } from '@stoa/contract/people'
import { useText } from '../../../lib/text.ts'
import { Switch } from '../../../ui/switch.tsx'
import { useChangeWork } from './use-change-work.ts'

type Flags = Partial<Pick<WorkSettings, 'mayChangeAvailability' | 'onlyToSolve'>>

export function WorkSwitches({ person, settings }: { person: User; settings: WorkSettings }) {
  const t = useText()
  const change = useChangeWork(person.id)
  const set = (flags: Flags) => change.mutate({ params: { id: person.id }, body: { settings: flags } })
  // What is being saved is shown already.
  const shown = { ...settings, ...(change.isPending && change.variables.body.settings) }
  const mayAlways = person.role !== 'agent'
  return (
    <>
      <Switch
        label={t('people:person.work.mayChange')}
        hint={mayAlways ? t('people:person.work.neverLocked') : t('people:person.work.mayChangeHint')}
        checked={mayAlways || shown.mayChangeAvailability === true}
        disabled={mayAlways}
        onCheckedChange={mayChangeAvailability => set({ mayChangeAvailability })}
      />
      <Switch
        label={t('people:person.work.onlyToSolve')}
        hint={t('people:person.work.onlyToSolveHint')}
        checked={shown.onlyToSolve === true}
        onCheckedChange={onlyToSolve => set({ onlyToSolve })}
      />
    </>
  )
}

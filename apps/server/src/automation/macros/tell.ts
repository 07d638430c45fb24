import type { Act } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { macroEvents } from './events.ts'
import type { MacroRow } from './store.ts'

const names = {
  created: ['macro.created', 'personal-macro.created'],
  deleted: ['macro.deleted', 'personal-macro.deleted'],
  restored: ['macro.restored', 'personal-macro.restored'],
} as const

/** What was done to a macro. Of one that nobody else may use the log says only that there was something. */
export const tell = (
  act: Act,
  macro: Pick<MacroRow, 'id' | 'name' | 'sharing'>,
  doing: keyof typeof names,
): Promise<void> => {
  const [shared, personal] = names[doing]
  return macro.sharing.with === 'nobody'
    ? record(act, macroEvents, personal, { macroId: macro.id })
    : record(act, macroEvents, shared, { macroId: macro.id, name: macro.name })
}

import type { Act } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { macroEvents } from './events.ts'
import type { MacroRow } from './store.ts'

/** What was done to a macro. Of one that nobody else may use the log says only that there was something. */
export const tell = (
  act: Act,
  macro: Pick<MacroRow, 'id' | 'name' | 'sharing'>,
  doing: 'created' | 'deleted' | 'restored',
): Promise<void> =>
  macro.sharing.with === 'nobody'
    ? record(act, macroEvents, `personal-macro.${doing}`, { macroId: macro.id })
    : record(act, macroEvents, `macro.${doing}`, { macroId: macro.id, name: macro.name })

import type { Act } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { macroEvents } from './events.ts'
import type { MacroRow } from './store.ts'

/** What was done to a macro. Of one that nobody else sees the log says only that there was something. */
export const tell = (
  act: Act,
  { id, name, sharing }: Pick<MacroRow, 'id' | 'name' | 'sharing'>,
  doing: 'created' | 'deleted' | 'restored',
): Promise<void> =>
  sharing.with === 'nobody'
    ? record(act, macroEvents, `personal-macro.${doing}`, { macroId: id })
    : record(act, macroEvents, `macro.${doing}`, { macroId: id, name })

import { changesBetween } from '../../../platform/changes-between.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { checkMacro } from '../check-macro.ts'
import { macroEvents } from '../events.ts'
import { maySee, type User } from '../rules/who-may.ts'
import { type MacroInput, updateMacro } from '../store.ts'
import { requireChangeable } from './require-macro.ts'

/** @throws not_found, not_allowed, actions_invalid, not_shareable, name_taken */
export const changeMacro = async (
  act: Act,
  user: User,
  id: number,
  change: Partial<MacroInput>,
): Promise<void> => {
  const macro = await requireChangeable(act.tx, user, id)
  const { name, note, sharing, actions, ownerId } = macro
  const before = { name, note, sharing, actions }
  const after = { ...before, ...change }
  const changes = changesBetween(before, after)
  if (Object.keys(changes).length === 0) return
  // Only its owner makes it personal: for anybody else it would be gone.
  if (!maySee({ ownerId, sharing: after.sharing }, user)) return refuse('not_allowed')
  await checkMacro(act.tx, user, { ...after, ownerId }, id)
  await updateMacro(act.tx, id, after)
  if (sharing.with === 'nobody' && after.sharing.with === 'nobody')
    await record(act, macroEvents, 'personal-macro.changed', { macroId: id })
  else await record(act, macroEvents, 'macro.changed', { macroId: id, name: after.name, changes })
}

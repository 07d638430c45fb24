import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import type { User } from '../rules/who-may.ts'
import { markMacroDeleted, nameIsTaken } from '../store.ts'
import { tell } from '../tell.ts'
import { requireChangeable } from './require-macro.ts'

/** @throws not_found, not_allowed */
export const deleteMacro = async (act: Act, user: User, id: number): Promise<void> => {
  const macro = await requireChangeable(act.tx, user, id)
  await markMacroDeleted(act.tx, id, act.clock.now())
  await tell(act, macro, 'deleted')
}

/** @throws not_found, not_allowed, name_taken */
export const restoreMacro = async (act: Act, user: User, id: number): Promise<void> => {
  const macro = await requireChangeable(act.tx, user, id, { deleted: true })
  if (macro.deletedAt === null) return
  if (await nameIsTaken(act.tx, macro, id)) return refuse('name_taken')
  await markMacroDeleted(act.tx, id, null)
  await tell(act, macro, 'restored')
}

import type { Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { mayChange, maySee, type User } from '../rules/who-may.ts'
import { lockMacro, type MacroRow } from '../store.ts'

/** One that the user may change; also a deleted one where `deleted`. @throws not_found, not_allowed */
export const requireChangeable = async (
  tx: Tx,
  user: User,
  id: number,
  { deleted = false } = {},
): Promise<MacroRow> => {
  const macro = await lockMacro(tx, id)
  if (!macro || !maySee(macro, user) || (macro.deletedAt !== null && !deleted)) return refuse('not_found')
  return mayChange(macro, user) ? macro : refuse('not_allowed')
}

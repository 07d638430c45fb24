import { mayChange, maySee, type Viewer } from '../../core/sharing/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { findMacro, lockMacro, type MacroRow } from './store.ts'

/** One that the viewer may use. @throws not_found, also when others have it */
export const requireMacro = async (db: Db | Tx, viewer: Viewer, id: number): Promise<MacroRow> => {
  const macro = await findMacro(db, id)
  return macro && macro.deletedAt === null && maySee(macro, viewer) ? macro : refuse('not_found')
}

/** One that the viewer may change, locked; also a deleted one where `deleted`. @throws not_found, not_allowed */
export const requireChangeable = async (
  tx: Tx,
  viewer: Viewer,
  id: number,
  { deleted = false } = {},
): Promise<MacroRow> => {
  const macro = await lockMacro(tx, id)
  if (!macro || !maySee(macro, viewer) || (macro.deletedAt !== null && !deleted)) return refuse('not_found')
  return mayChange(macro, viewer) ? macro : refuse('not_allowed')
}

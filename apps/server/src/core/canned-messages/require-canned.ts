import type { Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { mayChange, maySee, type Viewer } from '../sharing/queries.ts'
import { type CannedRow, lockCanned } from './store.ts'

/** One that the viewer may use, locked; also a deleted one where `deleted`. @throws not_found, also when others have it */
export const requireUsable = async (
  tx: Tx,
  viewer: Viewer,
  id: number,
  { deleted = false } = {},
): Promise<CannedRow> => {
  const canned = await lockCanned(tx, id)
  if (!canned || !maySee(canned, viewer) || (canned.deletedAt !== null && !deleted))
    return refuse('not_found')
  return canned
}

/** The same, to be changed. @throws not_found, not_allowed */
export const requireChangeable = async (
  tx: Tx,
  viewer: Viewer,
  id: number,
  options: { deleted?: boolean } = {},
): Promise<CannedRow> => {
  const canned = await requireUsable(tx, viewer, id, options)
  return mayChange(canned, viewer) ? canned : refuse('not_allowed')
}

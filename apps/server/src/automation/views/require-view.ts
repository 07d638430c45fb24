import type { Caller } from '../../core/people/queries.ts'
import { isFor, mayChange, maySee, strangerAs, type Viewer, viewerOf } from '../../core/sharing/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { findView, type ViewRow } from './store/views.ts'

/** A view that is there for the caller. @throws not_found, also when others have it */
export const requireView = async (db: Db | Tx, caller: Caller, id: number): Promise<ViewRow> => {
  const view = await findView(db, id)
  if (!view || view.deletedAt !== null) return refuse('not_found')
  if (isFor(view, strangerAs(caller))) return view
  return maySee(view, await viewerOf(db, caller, 'view.share')) ? view : refuse('not_found')
}

/** One that the viewer may change; also a deleted one where `deleted`. @throws not_found, not_allowed */
export const requireChangeable = async (
  tx: Tx,
  viewer: Viewer,
  id: number,
  { deleted = false } = {},
): Promise<ViewRow> => {
  const view = await findView(tx, id)
  if (!view || !maySee(view, viewer) || (view.deletedAt !== null && !deleted)) return refuse('not_found')
  return mayChange(view, viewer) ? view : refuse('not_allowed')
}

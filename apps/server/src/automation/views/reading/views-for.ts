import { maySee, type Viewer } from '../../../core/sharing/queries.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { placesOf } from '../store/places.ts'
import { listViewRows, type ViewRow } from '../store/views.ts'

/** What the viewer may use or change, in the viewer's order; those without a place come last, the oldest first. */
export const listViewsFor = async (db: Db | Tx, viewer: Viewer): Promise<ViewRow[]> => {
  const rows = (await listViewRows(db)).filter(view => maySee(view, viewer))
  const places = viewer.personId === null ? new Map<number, number>() : await placesOf(db, viewer.personId)
  const place = ({ id }: ViewRow) => places.get(id) ?? Number.MAX_SAFE_INTEGER
  return rows.toSorted((a, b) => place(a) - place(b) || a.id - b.id)
}

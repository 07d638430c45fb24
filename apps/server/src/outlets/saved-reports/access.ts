import { departmentsWith } from '../../core/departments/queries.ts'
import type { Caller } from '../../core/people/queries.ts'
import { mayChange, maySee, type Viewer, viewerOf } from '../../core/sharing/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { findSaved, lockSaved, type SavedReportRow } from './store.ts'

/** @throws Refusal not_allowed where somebody may read reports nowhere */
export const requireViewer = async (db: Db | Tx, caller: Caller): Promise<Viewer> => {
  const reads = await departmentsWith(db, caller, 'report.read')
  if (reads !== 'all' && reads.length === 0) return refuse('not_allowed')
  return viewerOf(db, caller, 'view.share')
}

/** @throws Refusal not_found, also where it is not for the viewer */
export const requireSaved = async (db: Db | Tx, viewer: Viewer, id: number): Promise<SavedReportRow> => {
  const report = await findSaved(db, id)
  return report && report.deletedAt === null && maySee(report, viewer) ? report : refuse('not_found')
}

/** Locked until the end of the transaction; a deleted one only where `deleted`. @throws Refusal not_found, not_allowed */
export const requireChangeable = async (
  tx: Tx,
  viewer: Viewer,
  id: number,
  { deleted = false } = {},
): Promise<SavedReportRow> => {
  const report = await lockSaved(tx, id)
  if (!report || !maySee(report, viewer) || (report.deletedAt !== null && !deleted))
    return refuse('not_found')
  return mayChange(report, viewer) ? report : refuse('not_allowed')
}

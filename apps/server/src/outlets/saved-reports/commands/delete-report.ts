import type { Viewer } from '../../../core/sharing/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { requireChangeable } from '../access.ts'
import { markSavedDeleted, nameIsTaken } from '../store.ts'
import { tell } from '../tell.ts'

/** @throws Refusal not_found, not_allowed */
export const deleteReport = async (act: Act, viewer: Viewer, id: number): Promise<void> => {
  const report = await requireChangeable(act.tx, viewer, id)
  await markSavedDeleted(act.tx, id, act.clock.now())
  await tell(act, report, 'deleted')
}

/** @throws Refusal not_found, not_allowed, name_taken */
export const restoreReport = async (act: Act, viewer: Viewer, id: number): Promise<void> => {
  const report = await requireChangeable(act.tx, viewer, id, { deleted: true })
  if (report.deletedAt === null) return
  if (await nameIsTaken(act.tx, report, id)) return refuse('name_taken')
  await markSavedDeleted(act.tx, id, null)
  await tell(act, report, 'restored')
}

import type { Act } from '../../../platform/events/act.ts'
import type { Viewer } from '../../sharing/queries.ts'
import { requireChangeable } from '../require-canned.ts'
import { markCannedDeleted } from '../store.ts'
import { tell } from '../tell.ts'

/** @throws not_found, not_allowed */
export const deleteCannedMessage = async (act: Act, viewer: Viewer, id: number): Promise<void> => {
  const canned = await requireChangeable(act.tx, viewer, id)
  await markCannedDeleted(act.tx, id, act.clock.now())
  await tell(act, canned, 'deleted')
}

/** @throws not_found, not_allowed */
export const restoreCannedMessage = async (act: Act, viewer: Viewer, id: number): Promise<void> => {
  const canned = await requireChangeable(act.tx, viewer, id, { deleted: true })
  if (canned.deletedAt === null) return
  await markCannedDeleted(act.tx, id, null)
  await tell(act, canned, 'restored')
}

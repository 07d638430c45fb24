import { type Platform, write } from '../../../platform/platform.ts'
import { lockDepartment } from '../store.ts'
import { addMoved, type Deletion, listDeletions, lockDeletion } from '../store-deletions.ts'
import { endDeletion, type TakesOverInBatches } from './delete-department.ts'

const AT_ONCE = 500

/**
 * Moves the tickets of departments that are being deleted, a batch a transaction, so that nobody waits for long;
 * after a restart it goes on where it was.
 */
export const continueDeletions = async (platform: Platform, tickets: TakesOverInBatches): Promise<void> => {
  for (const deletion of await listDeletions(platform.db))
    while (await moveBatch(platform, deletion, tickets));
}

/** @returns whether there is more to do */
const moveBatch = (platform: Platform, deletion: Deletion, tickets: TakesOverInBatches): Promise<boolean> =>
  write(platform, deletion.begunBy, async act => {
    const { departmentId, substituteId } = deletion
    if (!(await lockDeletion(act.tx, departmentId))) return false
    const moved = await tickets.moveSome(act, departmentId, substituteId, AT_ONCE)
    if (moved > 0) {
      await addMoved(act.tx, departmentId, moved)
      return true
    }
    await lockDepartment(act.tx, departmentId)
    // A ticket that came in while the department was not locked yet.
    if ((await tickets.countIn(act, departmentId)) > 0) return true
    await endDeletion(act, departmentId, substituteId)
    return false
  })

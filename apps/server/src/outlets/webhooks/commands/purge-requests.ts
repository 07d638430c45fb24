import type { Platform } from '../../../platform/platform.ts'
import { deleteEnded } from '../store-ended.ts'

/** How long the log keeps what has ended: a quarter, which whoever looks for a fault in another system needs. */
const keptFor = Temporal.Duration.from({ hours: 90 * 24 })
const atOnce = 1_000

/** Requests that ended long ago go, with what was tried and answered; the timelines of their tickets keep their line. */
export const purgeRequests = async ({ db, clock }: Platform): Promise<void> => {
  const before = clock.now().subtract(keptFor)
  while ((await db.transaction().execute(tx => deleteEnded(tx, before, atOnce))) === atOnce);
}

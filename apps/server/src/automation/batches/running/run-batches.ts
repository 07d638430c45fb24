import { mostAtOnce } from '@stoa/contract/batches'
import { record } from '../../../platform/events/record.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { batchEvents } from '../events.ts'
import type { BatchNeeds } from '../needs.ts'
import { type BatchRow, findBatch, listRunning } from '../store.ts'
import { actorOf, runNext } from './run-next.ts'

/** Of several, each goes on for so long before the next one does; screens hear of it then. */
const TURN = 1_000 // milliseconds
/** Small ones are done before their answer; one that was not by then, because the server stopped, is taken up. */
const GRACE = { seconds: 30 }

/** Goes on with a batch until it ends, or until the time is over. */
export const runFor = async (
  platform: Platform,
  batch: BatchRow,
  needs: BatchNeeds,
  milliseconds: number,
): Promise<void> => {
  const until = performance.now() + milliseconds
  while (performance.now() < until) if ((await runNext(platform, batch, needs)) === 'over') return
  await write(platform, actorOf(batch), act =>
    record(act, batchEvents, 'batch.advanced', { batchId: batch.id }),
  )
}

/** A turn for each batch that has not ended. */
export const runBatches = async (platform: Platform, needs: BatchNeeds): Promise<void> => {
  const before = platform.clock.now().subtract(GRACE)
  for (const id of await listRunning(platform.db, { moreThan: mostAtOnce, before })) {
    const batch = await findBatch(platform.db, id)
    if (batch) await runFor(platform, batch, needs, TURN)
  }
}

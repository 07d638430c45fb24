import type { Caller } from '../../../core/people/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { batchEvents } from '../events.ts'
import { requireOwn } from '../require-own.ts'
import { endBatch, lockBatch } from '../store.ts'

/** What was done by then stays. @throws not_found, batch_not_running */
export const stopBatch = async (act: Act, caller: Caller, id: number): Promise<void> => {
  const batch = requireOwn(await lockBatch(act.tx, id, 'wait'), caller)
  if (batch.state !== 'running') return refuse('batch_not_running')
  await endBatch(act.tx, id, 'stopped', act.clock.now())
  await record(act, batchEvents, 'batch.stopped', { batchId: id })
}

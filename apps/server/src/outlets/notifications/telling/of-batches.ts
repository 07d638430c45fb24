import { mostAtOnce } from '@stoa/contract/batches'
import { batchEvents } from '../../../automation/batches/events.ts'
import { on } from '../../../platform/events/follower.ts'
import { tell } from './tell.ts'

/** Whoever began a small one saw it end. */
export const ofBatches = [
  on(batchEvents, 'batch.finished', async (act, event) => {
    const { kind, id: personId } = event.actor
    if (kind !== 'user' || personId === null || (event.data.tickets ?? 0) <= mostAtOnce) return
    await tell(act, event, { candidates: [{ personId, kind: 'batch-finished' }], alsoDoer: true })
  }),
]

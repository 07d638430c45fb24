import { event } from '../../platform/events/define.ts'

type About = { batchId: number }

/** What is done to each ticket stands in its own timeline. */
export const batchEvents = {
  'batch.started': event<About & { tickets: number; undoOfId: number | null }>(
    'Somebody began an act on many tickets',
  ),
  'batch.advanced': event<About>('An act on many tickets has come further'),
  /** `tickets`: on how many. */
  'batch.finished': event<About & { tickets?: number }>('An act on many tickets has come to its end'),
  'batch.stopped': event<About>('Somebody stopped an act on many tickets'),
}

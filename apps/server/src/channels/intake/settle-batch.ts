import type { Clock } from '../../platform/clock.ts'
import type { Pipeline } from '../../platform/db/pipeline.ts'
import { type Act, type NewEvent, system } from '../../platform/events/act.ts'
import { insertEvents } from '../../platform/events/insert-events.ts'
import type { Understood } from './reader.ts'
import { settleRecords, type WaitingRecord } from './store.ts'

/** A record that its channel has read: what to write, or why it could not be read. */
export type ReadRecord =
  | { record: WaitingRecord; understood: Understood }
  | { record: WaitingRecord; error: unknown }

export type Failure = { record: WaitingRecord; error: unknown }

type Given = { pipeline: Pipeline; clock: Clock }
type Readable = Extract<ReadRecord, { understood: Understood }>

/**
 * Writes a batch in one transaction, in order: one commit for all. Where that throws, each record gets a transaction
 * of its own, so that only the bad one is set aside.
 * @returns those that could not be written; they still wait
 */
export const settleBatch = async (given: Given, batch: readonly ReadRecord[]): Promise<Failure[]> => {
  const failures = batch.filter(read => 'error' in read)
  const readable = batch.filter(read => 'understood' in read)
  try {
    await settleTogether(given, readable)
  } catch (error) {
    if (readable.length === 1) return [...failures, ...readable.map(({ record }) => ({ record, error }))]
    for (const one of readable)
      await settleTogether(given, [one]).catch(error => failures.push({ record: one.record, error }))
  }
  return failures
}

const settleTogether = async ({ pipeline, clock }: Given, batch: readonly Readable[]) => {
  if (batch.length === 0) return
  await pipeline.transaction(async tx => {
    const gathered: NewEvent[] = []
    const settled = await takeAll({ tx, clock, actor: system, gathered, batch: { eventIds: [] } }, batch)
    await insertEvents(tx, gathered)
    // Another process that took one of them meanwhile has settled it: then nothing of ours may stand.
    if ((await settleRecords(tx, settled, clock.now())) !== batch.length)
      throw new Error('a record was settled by somebody else meanwhile')
  })
}

/** Side by side, so that the database need not wait for us between two statements; within a conversation in order. */
const takeAll = async (act: Act, batch: readonly Readable[]) => {
  const last = new Map<string, Promise<unknown>>()
  const taking = batch.map(async ({ record, understood }) => {
    const { conversation, take } = understood
    const earlier = conversation.map(key => last.get(key))
    const outcome = Promise.all(earlier).then(() => take(act))
    for (const key of conversation) last.set(key, outcome)
    return { id: record.id, outcome: await outcome }
  })
  // All have to end, well or badly, before the transaction does.
  await Promise.allSettled(taking)
  return Promise.all(taking)
}

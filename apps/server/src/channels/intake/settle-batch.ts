import type { Clock } from '../../platform/clock.ts'
import type { Db } from '../../platform/db/database.ts'
import { system } from '../../platform/events/act.ts'
import type { Outcome, Take } from './reader.ts'
import { settleRecords, type WaitingRecord } from './store.ts'

/** A record that its channel has read: what to write, or why it could not be read. */
export type ReadRecord = { record: WaitingRecord; take: Take } | { record: WaitingRecord; error: unknown }

export type Failure = { record: WaitingRecord; error: unknown }

type Readable = Extract<ReadRecord, { take: Take }>

/**
 * Writes a batch in one transaction, in order: one commit for all. Where that throws, each record gets a transaction
 * of its own, so that only the bad one is set aside.
 * @returns those that could not be written; they still wait
 */
export const settleBatch = async (
  platform: { db: Db; clock: Clock },
  batch: readonly ReadRecord[],
): Promise<Failure[]> => {
  const failures = batch.filter(read => 'error' in read)
  const readable = batch.filter(read => 'take' in read)
  try {
    await settleTogether(platform, readable)
  } catch (error) {
    if (readable.length === 1) return [...failures, ...readable.map(({ record }) => ({ record, error }))]
    for (const one of readable)
      await settleTogether(platform, [one]).catch(error => failures.push({ record: one.record, error }))
  }
  return failures
}

const settleTogether = async ({ db, clock }: { db: Db; clock: Clock }, batch: readonly Readable[]) => {
  if (batch.length === 0) return
  await db.transaction().execute(async tx => {
    const settled: { id: number; outcome: Outcome }[] = []
    for (const { record, take } of batch)
      settled.push({ id: record.id, outcome: await take({ tx, clock, actor: system }) })
    // Another process that took one of them meanwhile has settled it: then nothing of ours may stand.
    if ((await settleRecords(tx, settled, clock.now())) !== batch.length)
      throw new Error('a record was settled by somebody else meanwhile')
  })
}

import { createPipeline } from '../../platform/db/pipeline.ts'
import { createSessionLocks } from '../../platform/db/session-locks.ts'
import type { Platform } from '../../platform/platform.ts'
import { letMoreCome } from './let-more-come.ts'
import { createPauses } from './pauses.ts'
import type { Readers } from './reader.ts'
import { createRecentRaw, type RecentRaw } from './recent-raw.ts'
import { judgeFailure, textOf } from './rules/judge-failure.ts'
import { type Failure, type ReadRecord, settleBatch } from './settle-batch.ts'
import { countAttempt, failRecord, type WaitingRecord, waitingRecords } from './store.ts'

const INTAKE_LOCK = 7_861_004
const SLOW_POLL = 1000
const BATCH = { records: 64, bytes: 16 * 1024 * 1024 }

export type IntakeWorker = {
  start(): void
  /** Finishes the batch at hand. */
  stop(): Promise<void>
  /** For tests: everything that waits has been read when this returns. */
  drain(): Promise<void>
}

/** Reads what waits in the ledger, in order; one process in the cluster does. */
export const createIntakeWorker = (
  platform: Platform,
  readers: Readers,
  recent: RecentRaw = createRecentRaw(),
): IntakeWorker => {
  const { db, clock, log, wake, arrived } = platform
  const stopping = new AbortController()
  const { signal } = stopping
  const locks = createSessionLocks(platform.pool)
  const pipeline = createPipeline(platform.pool)
  const pauses = createPauses(clock)
  let running: Promise<void> | null = null

  const read = async (record: WaitingRecord): Promise<ReadRecord> => {
    try {
      const reader = readers[record.channel]
      if (!reader) throw new Error(`No channel named ${record.channel} is installed.`)
      return { record, understood: await reader.read(record) }
    } catch (error) {
      return { record, error }
    }
  }

  /** Lets more come in, unless as many as fit are there already. */
  const gathered = async (batch: readonly ReadRecord[]) => {
    if (batch.length < BATCH.records) await letMoreCome(arrived, BATCH.records, signal)
  }

  /** The next records, read, besides those that are being written at this moment. */
  const readNext = async (inHand: readonly ReadRecord[]): Promise<ReadRecord[]> => {
    const except = [...inHand.map(({ record }) => record.id), ...pauses.pausing()]
    const records = await waitingRecords(db, { ...BATCH, except }, recent.all())
    recent.forget(records.map(record => record.id))
    return Promise.all(records.map(read))
  }

  /** @returns whether the trouble is everybody's, so that it is time for a rest */
  const setAside = async ({ record, error }: Failure): Promise<boolean> => {
    const judgement = judgeFailure(error)
    const reason = textOf(error)
    if (judgement === 'everybody') return true
    if (judgement === 'later' && pauses.begin(record.id, record.attempts)) {
      log.warn(
        { err: error, intake: record.id },
        'an incoming record could not be read; it is tried again later',
      )
      await countAttempt(db, record.id, reason)
    } else {
      log.error({ err: error, intake: record.id }, 'an incoming record failed')
      await failRecord(db, record.id, reason, clock.now())
    }
    return false
  }

  const settle = async (batch: readonly ReadRecord[]): Promise<void> => {
    const failures = await settleBatch({ pipeline, clock }, batch)
    wake.ring()
    for (const failure of failures) if (await setAside(failure)) throw failure.error
  }

  const work = async () => {
    let batch = await readNext([])
    while (batch.length > 0 && !signal.aborted) {
      const next = gathered(batch).then(() => readNext(batch))
      // It is awaited below; until then a failure of it must not count as unhandled.
      next.catch(() => {})
      await settle(batch)
      batch = await next
      if (batch.length === 0) batch = await readNext([])
    }
  }

  const run = async () => {
    while (!signal.aborted) {
      // Falls asleep before it looks, so that no ring is missed between looking and sleeping.
      const rung = arrived.sleep(SLOW_POLL, signal)
      try {
        if (await locks.tryLock(INTAKE_LOCK, 0)) await work()
        await rung
      } catch (error) {
        log.warn({ err: error }, 'incoming records have to wait')
        await arrived.sleep(SLOW_POLL, signal)
      }
    }
  }

  return {
    start() {
      running ??= run()
    },
    async stop() {
      stopping.abort()
      await running
      locks.close()
      await pipeline.close()
    },
    drain: work,
  }
}

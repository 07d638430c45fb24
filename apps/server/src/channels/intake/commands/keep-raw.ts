import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Pipeline } from '../../../platform/db/pipeline.ts'
import { idOfRecord, insertRecords, type NewRecord } from '../store.ts'

export type Kept = { id: number; duplicate: boolean }

const keepAll = async (db: Db | Tx, records: readonly NewRecord[]): Promise<Kept[]> => {
  const ids = await insertRecords(db, records)
  return Promise.all(
    records.map(async ({ dedupKey }, place) => {
      const id = ids[place] ?? null
      return id === null ? { id: await idOfRecord(db, dedupKey), duplicate: true } : { id, duplicate: false }
    }),
  )
}

/**
 * Puts what came in into the ledger. Once this has been committed it may be acknowledged; ring `platform.arrived` then.
 * @returns the record's id; `duplicate` where the same key was there already, in whatever state
 */
export const keepRaw = async (db: Db | Tx, record: NewRecord): Promise<Kept> => {
  const [kept] = await keepAll(db, [record])
  if (!kept) throw new Error('nothing was kept')
  return kept
}

/** What is kept with one statement, at most. */
const MOST_RECORDS = 16
const MOST_BYTES = 4 * 1024 * 1024

/** What comes in the same turn of the event loop goes together, too. */
const turnEnds = () => new Promise(resolve => setImmediate(resolve))

type Waiting = { record: NewRecord; settle: (kept: Kept | Promise<Kept>) => void }

/** As many as one statement may take, and at least one. */
const takeFirst = (waiting: Waiting[]): Waiting[] => {
  let bytes = 0
  const fits = waiting.findIndex(({ record }, place) => {
    bytes += record.raw.byteLength
    return place > 0 && (place >= MOST_RECORDS || bytes > MOST_BYTES)
  })
  return waiting.splice(0, fits === -1 ? waiting.length : fits)
}

/**
 * Like `keepRaw` for those who come side by side: what comes while something is being written waits for that, and then goes together. So
 * many share the time that a disk takes. What fails with others is tried alone, so that nobody is refused for another one.
 */
export const createKeepTogether = ({
  asking,
}: Pick<Pipeline, 'asking'>): ((record: NewRecord) => Promise<Kept>) => {
  const waiting: Waiting[] = []
  let writing = false
  const write = async (first: readonly Waiting[]): Promise<void> => {
    const records = first.map(({ record }) => record)
    const keepAlone = (record: NewRecord) => asking(db => keepRaw(db, record))
    try {
      const kept = await asking(db => keepAll(db, records))
      for (const [place, { settle, record }] of first.entries()) settle(kept[place] ?? keepAlone(record))
    } catch {
      for (const { settle, record } of first) settle(keepAlone(record))
    }
  }
  const work = async (): Promise<void> => {
    writing = true
    while (waiting.length > 0) {
      await turnEnds()
      await write(takeFirst(waiting))
    }
    writing = false
  }
  return record =>
    new Promise(resolve => {
      waiting.push({ record, settle: resolve })
      if (!writing) void work()
    })
}

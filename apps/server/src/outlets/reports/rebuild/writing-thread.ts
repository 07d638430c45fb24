import { Worker } from 'node:worker_threads'
import type pg from 'pg'
import { type Cell, type Cells, measured } from '../rules/cells.ts'
import type { Complete } from './write-complete.ts'

export type WritingWork = { url: string | undefined; zones: readonly string[]; rows: number }
export type Told = Complete | 'no more'
/** What was told is written, or at the end what came too late. */
export type Said = 'done' | readonly Cell[]

/** So much may wait: neither side stands still, and what is held stays small. */
const MOST = 3

/** The quarter-hours before a moment, in order. They are held no longer. */
const takeBefore = ({ quarters }: Cells, moment: number): [number, Float64Array<ArrayBuffer>][] => {
  const taken = [...quarters].filter(([quarter]) => quarter < moment)
  for (const [quarter] of taken) quarters.delete(quarter)
  return taken
    .sort(([one], [other]) => one - other)
    .map(([quarter, written]) => [quarter, Float64Array.from(written)])
}

/**
 * Has what is complete added up and written by a thread of its own, which takes about a third as long as to read and to fold it. What facts add crosses
 * as lists of numbers, whose memory is handed over.
 */
export const createWritingThread = (
  cells: Cells,
  { pool, ...given }: { pool: pg.Pool; zones: readonly string[]; rows: number },
) => {
  const work: WritingWork = { url: pool.options.connectionString, ...given }
  const worker = new Worker(new URL('./writing-worker.ts', import.meta.url), { workerData: work })
  const ended = Promise.withResolvers<readonly Cell[]>()
  // Whoever waits for it later hears of its failure.
  ended.promise.catch(() => {})
  let waiting = 0
  let room = Promise.withResolvers<void>()
  worker.on('message', (said: Said) => {
    if (said !== 'done') return ended.resolve(said)
    waiting--
    room.resolve()
  })
  worker.on('error', ended.reject)
  // What it said or threw has been heard before; this is for one that was ended from outside.
  worker.on('exit', () => ended.reject(new Error('The thread that writes reports anew was ended.')))
  const tell = (told: Told, handedOver: ArrayBuffer[] = []) => worker.postMessage(told, handedOver)
  let [places, tags] = [0, 1]

  return {
    /** What ended before a moment, in seconds since 1970. @throws what writing it threw */
    until: async (moment: number): Promise<void> => {
      while (waiting >= MOST) {
        room = Promise.withResolvers<void>()
        await Promise.race([room.promise, ended.promise])
      }
      const { keys } = cells
      const quarters = takeBefore(cells, moment)
      waiting++
      tell(
        {
          until: moment,
          quarters,
          places: keys.places
            .slice(places)
            .map(({ departmentId, agentId, channel }) => ({ departmentId, agentId, channel })),
          tags: keys.tags.slice(tags),
          measures: measured(cells),
        },
        quarters.map(([, { buffer }]) => buffer),
      )
      places = keys.places.length
      tags = keys.tags.length
    },
    /** Waits until all is written. @returns what came too late to be written once @throws what writing it threw */
    end: (): Promise<readonly Cell[]> => {
      tell('no more')
      return ended.promise
    },
    /** Ends it wherever it is. */
    terminate: async (): Promise<void> => {
      await worker.terminate()
    },
  }
}

import { Worker } from 'node:worker_threads'
import type { HolidayDays, HolidayFile } from './read-days.ts'

/** Milliseconds; a file of two million characters takes a tenth. */
const longest = 5_000
const memory = { maxOldGenerationSizeMb: 256 }

/**
 * Reads the file in a thread that is stopped when it takes too long: a rule such as "every day that is a 30 February" is
 * valid and never ends. null: the file cannot be read.
 */
export const readInThread = (file: HolidayFile): Promise<HolidayDays | null> =>
  new Promise(resolve => {
    const workerFile = new URL('./reading-worker.ts', import.meta.url)
    const worker = new Worker(workerFile, { workerData: file, resourceLimits: memory })
    const end = (days: HolidayDays | null) => {
      clearTimeout(deadline)
      resolve(days)
      void worker.terminate()
    }
    const deadline = setTimeout(() => end(null), longest)
    worker.on('message', end)
    // Too little memory, most likely.
    worker.on('error', () => end(null))
  })

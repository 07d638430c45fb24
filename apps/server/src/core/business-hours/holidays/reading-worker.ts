import { parentPort, workerData } from 'node:worker_threads'
import { type HolidayDays, readDays } from './read-days.ts'

// The other side of reading-thread.ts: reads one file and ends.
const answer = (): HolidayDays | null => {
  try {
    return readDays(workerData)
  } catch {
    return null
  }
}

parentPort?.postMessage(answer())

import { Worker } from 'node:worker_threads'
import { watchOver } from '../../../../platform/watch-over.ts'
import type { FileToRead, Reading } from '../read/read-file.ts'

/** What strings and objects may take. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 }
/** Over one file. A PDF of a thousand pages takes a second or two. */
const LIMITS = { work: 15_000, time: 120_000, outside: 192 * 1024 * 1024 }

/** Reads a file in a thread of its own: one that takes too much time or memory ends the thread, not the server. The bytes are given away. */
export const readInThread = (
  file: FileToRead,
  workerFile = new URL('./reading-worker.ts', import.meta.url),
  limits = LIMITS,
): Promise<Reading> =>
  new Promise(resolve => {
    const worker = new Worker(workerFile, { resourceLimits: MEMORY, stdout: true, stderr: true })
    // What the library has to say about bad files is of no use to anybody.
    worker.stdout.resume()
    worker.stderr.resume()
    const watch = watchOver(worker, limits, () => file)
    const end = (reading: Reading) => {
      watch.end()
      resolve(reading)
      void worker.terminate()
    }
    worker.on('message', end)
    worker.on('error', () => end({ failure: 'limits' }))
    worker.on('exit', () => end({ failure: 'limits' }))
    worker.postMessage(file, file.bytes.buffer instanceof ArrayBuffer ? [file.bytes.buffer] : [])
  })

import { Worker } from 'node:worker_threads'
import { watchOver } from '../../../../platform/watch-over.ts'
import type { FileToRead, Reading } from '../read/read-file.ts'

/** What strings and objects may take. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 }
/** Over one file. A PDF of a thousand pages takes a second or two. */
const LIMITS = { work: 15_000, time: 120_000, outside: 192 * 1024 * 1024 }
/** Milliseconds without work, after which the thread gives its memory back: a desk at work has a file every few minutes. */
const IDLE = 60_000
/** Starting a thread costs more than reading most files; but what a library keeps of each is to go some day, and what a large one took at once. */
const MOST_FILES = 100
const SMALL = 2 * 1024 * 1024

const usual = new URL('./reading-worker.ts', import.meta.url)

/** `answer`: what becomes of the file that it has in hand; null where it waits for one. */
type Thread = { worker: Worker; files: number; answer: ((reading: Reading | null) => void) | null }

/** The one that has read its file, and waits for another one. */
let resting: { thread: Thread; timer: NodeJS.Timeout } | null = null

const start = (workerFile: URL): Thread => {
  const worker = new Worker(workerFile, { resourceLimits: MEMORY, stdout: true, stderr: true })
  const thread: Thread = { worker, files: 0, answer: null }
  // What the library has to say about bad files is of no use to anybody.
  worker.stdout.resume()
  worker.stderr.resume()
  worker.on('message', (reading: Reading) => thread.answer?.(reading))
  for (const ending of ['error', 'exit'] as const)
    worker.on(ending, () => {
      if (resting?.thread === thread) resting = null
      thread.answer?.(null)
    })
  return thread
}

const wake = (): Thread | null => {
  const found = resting
  resting = null
  if (!found) return null
  clearTimeout(found.timer)
  found.thread.worker.ref()
  return found.thread
}

const rest = (thread: Thread) => {
  if (resting || thread.files >= MOST_FILES) return void thread.worker.terminate()
  thread.worker.unref()
  const giveUp = () => {
    resting = null
    void thread.worker.terminate()
  }
  resting = { thread, timer: setTimeout(giveUp, IDLE).unref() }
}

/** Reads a file in a thread apart: one that takes too much time or memory ends the thread, not the server. The bytes are given away. */
export const readInThread = (file: FileToRead, workerFile = usual, limits = LIMITS): Promise<Reading> =>
  new Promise(resolve => {
    const thread = (workerFile === usual ? wake() : null) ?? start(workerFile)
    const { worker } = thread
    const isSmall = file.bytes.byteLength <= SMALL
    const watch = watchOver(worker, limits, () => file)
    thread.files += 1
    thread.answer = reading => {
      watch.end()
      thread.answer = null
      resolve(reading ?? { failure: 'limits' })
      if (reading && isSmall && workerFile === usual) rest(thread)
      else void worker.terminate()
    }
    worker.postMessage(file, file.bytes.buffer instanceof ArrayBuffer ? [file.bytes.buffer] : [])
  })

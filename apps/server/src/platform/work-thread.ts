import { type ResourceLimits, type Transferable, Worker } from 'node:worker_threads'
import { type Limits, watchOver } from './watch-over.ts'

/** Milliseconds without work, after which the thread gives its memory back; to start one takes as long as fifty mails. */
const IDLE = 60_000

type Given<Answer> = {
  workerFile: URL
  memory: ResourceLimits
  limits: Limits
  /** What is under way and waited for longest; undefined: nothing. */
  oldest: () => unknown
  onAnswer: (answer: Answer) => void
  /** It ended over what is under way; what is posted from now on goes to another one. */
  onEnd: () => void
}

/** A thread that exists only while there is work for it, and is ended where that takes too much. @returns gives it work */
export const createWorkThread = <Answer>({
  workerFile,
  memory,
  limits,
  oldest,
  onAnswer,
  onEnd,
}: Given<Answer>) => {
  let thread: Worker | null = null

  const start = (): Worker => {
    const worker = new Worker(workerFile, { resourceLimits: memory })
    const watch = watchOver(worker, limits, oldest)
    const idle = setTimeout(() => {
      if (oldest() !== undefined) return idle.refresh()
      thread = null
      return worker.terminate()
    }, IDLE).unref()
    worker.on('message', (answer: Answer) => {
      onAnswer(answer)
      idle.refresh()
      if (oldest() === undefined) worker.unref()
    })
    // That it ended is all that matters, and "exit" says so.
    worker.on('error', () => {})
    worker.on('exit', () => {
      clearTimeout(idle)
      watch.end()
      if (thread !== worker) return
      thread = null
      onEnd()
    })
    return worker
  }

  return (work: unknown, transferred: Transferable[]): void => {
    thread ??= start()
    thread.ref()
    thread.postMessage(work, transferred)
  }
}

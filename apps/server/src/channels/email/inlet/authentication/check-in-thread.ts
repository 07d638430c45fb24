import { Worker } from 'node:worker_threads'
import { watchOver } from '../../../../platform/watch-over.ts'
import type { Check, Found } from './check-all.ts'

type Relayed = Parameters<Check>[1]

export type Asked = { id: number; raw: Uint8Array; arrival: Omit<Relayed, 'at'> & { at: string } }
export type Checked = { id: number } & ({ found: Found } | { error: string })

type Waiting = { resolve(found: Found): void; reject(error: Error): void }

/** What strings and objects may take; thirty megabytes are the libraries. */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 }
/** Milliseconds without work, after which the thread gives its memory back. */
const IDLE = 60_000
/** Of the thread, until the mail that has waited longest is answered; most of that time it has others in hand. */
const LIMITS = { work: 20_000, time: 60_000 }

/**
 * Checks in a thread, which exists only while mail comes: hashes and signatures would keep the server from everything else. What is under way
 * when the thread ends fails, and the next mail gets another thread.
 */
export const createCheckInThread = (workerFile = new URL('./check-worker.ts', import.meta.url)): Check => {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | null = null
  let last = 0

  const start = (): Worker => {
    const worker = new Worker(workerFile, { resourceLimits: MEMORY })
    const watch = watchOver(worker, LIMITS, () => waiting.keys().next().value)
    const idle = setTimeout(() => {
      if (waiting.size > 0) return idle.refresh()
      thread = null
      return worker.terminate()
    }, IDLE).unref()
    worker.on('message', (answer: Checked) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('found' in answer) asked?.resolve(answer.found)
      else asked?.reject(new Error(answer.error))
      idle.refresh()
      if (waiting.size === 0) worker.unref()
    })
    // That it ended is all that matters, and "exit" says so.
    worker.on('error', () => {})
    worker.on('exit', () => {
      clearTimeout(idle)
      watch.end()
      if (thread !== worker) return
      thread = null
      for (const { reject } of waiting.values()) reject(new Error('The thread that checks mails has ended.'))
      waiting.clear()
    })
    return worker
  }

  return (raw, arrival) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      thread ??= start()
      thread.ref()
      // A buffer may be a window on a larger one, all of which would be copied.
      const copy = new Uint8Array(raw)
      const asked: Asked = { id: last, raw: copy, arrival: { ...arrival, at: arrival.at.toString() } }
      thread.postMessage(asked, [copy.buffer])
    })
}

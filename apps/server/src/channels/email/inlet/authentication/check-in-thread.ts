import { createWorkThread } from '../../../../platform/work-thread.ts'
import type { Check, Found } from './check-all.ts'

type Relayed = Parameters<Check>[1]

export type Asked = { id: number; raw: Uint8Array; arrival: Omit<Relayed, 'at'> & { at: string } }
export type Checked = { id: number } & ({ found: Found } | { error: string })

type Waiting = { resolve(found: Found): void; reject(error: Error): void }

/** What strings and objects may take; thirty megabytes are the libraries. */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 }
/** Of the thread, until the mail that has waited longest is answered; most of that time it has others in hand. */
const LIMITS = { work: 20_000, time: 60_000 }

/**
 * Checks in a thread, which exists only while mail comes: hashes and signatures would keep the server from everything else. What is under way
 * when the thread ends fails, and the next mail gets another thread.
 */
export const createCheckInThread = (workerFile = new URL('./check-worker.ts', import.meta.url)): Check => {
  const waiting = new Map<number, Waiting>()
  let last = 0
  const post = createWorkThread<Checked>({
    workerFile,
    memory: MEMORY,
    limits: LIMITS,
    oldest: () => waiting.keys().next().value,
    onAnswer: answer => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('found' in answer) asked?.resolve(answer.found)
      else asked?.reject(new Error(answer.error))
    },
    onEnd: () => {
      for (const { reject } of waiting.values()) reject(new Error('The thread that checks mails has ended.'))
      waiting.clear()
    },
  })

  return (raw, arrival) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      // A buffer may be a window on a larger one, all of which would be copied.
      const copy = new Uint8Array(raw)
      const asked: Asked = { id: last, raw: copy, arrival: { ...arrival, at: arrival.at.toString() } }
      post(asked, [copy.buffer])
    })
}

import type { Platform } from './platform/platform.ts'

export type Housekeeping = {
  start(): void
  stop(): Promise<void>
  /** For tests: every chore once, now. */
  round(): Promise<void>
}

/** Small chores that nobody asks for, done in rounds. One that fails is logged and tried again at the next round. */
export const createHousekeeping = (
  platform: Platform,
  /** `every`: milliseconds between rounds */
  { every, chores }: { every: number; chores: Record<string, () => Promise<unknown>> },
): Housekeeping => {
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  const pause = () =>
    new Promise<void>(resolve => {
      const timer = setTimeout(resolve, every)
      stopping.signal.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve()
      })
    })
  const round = async () => {
    for (const [chore, run] of Object.entries(chores))
      await run().catch(error => platform.log.warn({ err: error, chore }, 'a chore failed'))
  }
  return {
    round,
    start() {
      running = (async () => {
        for (;;) {
          await pause()
          if (stopping.signal.aborted) return
          await round()
        }
      })()
    },
    async stop() {
      stopping.abort()
      await running
    },
  }
}

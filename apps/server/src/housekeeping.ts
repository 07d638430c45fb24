import type { Platform } from './platform/platform.ts'

const EVERY = 10_000

export type Housekeeping = { start(): void; stop(): Promise<void> }

/** Small chores that keep tables short. One that fails is logged and tried again at the next round. */
export const createHousekeeping = (
  platform: Platform,
  chores: Record<string, () => Promise<void>>,
): Housekeeping => {
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  const pause = () =>
    new Promise<void>(resolve => {
      const timer = setTimeout(resolve, EVERY)
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

import type { Worker } from 'node:worker_threads'

/** Milliseconds of the processor, not of the clock: a busy machine must not make a good mail unreadable. */
const MOST_WORK = 2000
/** Milliseconds by the clock, for a thread that neither works nor answers. */
const MOST_TIME = 60_000
const LOOK_EVERY = 250

/** Ends a thread that has had the same task in hand for too long. `task`: what it has in hand, as something to compare. */
export const watchOver = (worker: Worker, task: () => unknown): { end(): void } => {
  let seen: { task: unknown; worked: number; since: number } | null = null
  const look = async () => {
    const current = task()
    if (current === undefined) {
      seen = null
      return
    }
    // Only the first look at a task can be too late, by the time between two looks.
    const { user, system } = await worker.cpuUsage()
    const worked = (user + system) / 1000
    if (seen?.task !== current) seen = { task: current, worked, since: performance.now() }
    else if (worked - seen.worked > MOST_WORK || performance.now() - seen.since > MOST_TIME)
      await worker.terminate()
  }
  const timer = setInterval(() => {
    // A thread that is ending has nothing to say any more.
    look().catch(() => {})
  }, LOOK_EVERY).unref()
  return { end: () => clearInterval(timer) }
}

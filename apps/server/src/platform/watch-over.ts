import type { Worker } from 'node:worker_threads'

export type Limits = {
  /** Milliseconds of the processor, not of the clock: a busy machine must not make a good task a bad one. */
  work: number
  /** Milliseconds by the clock, for a thread that neither works nor answers. */
  time: number
  /** Bytes beside strings and objects, such as what is unpacked; the limits of a thread itself do not count them. */
  outside?: number
}
const LOOK_EVERY = 250

/** Ends a thread that has had the same task in hand for too long, or takes too much. `task`: what it has in hand, as something to compare. */
export const watchOver = (worker: Worker, limits: Limits, task: () => unknown): { end(): void } => {
  let seen: { task: unknown; worked: number; since: number } | null = null
  const look = async () => {
    const current = task()
    if (current === undefined) {
      seen = null
      return
    }
    if (limits.outside !== undefined) {
      const { external_memory: outside } = await worker.getHeapStatistics()
      if (outside > limits.outside) await worker.terminate()
    }
    // Only the first look at a task can be too late, by the time between two looks.
    const { user, system } = await worker.cpuUsage()
    const worked = (user + system) / 1000
    if (seen?.task !== current) seen = { task: current, worked, since: performance.now() }
    else if (worked - seen.worked > limits.work || performance.now() - seen.since > limits.time)
      await worker.terminate()
  }
  const timer = setInterval(() => {
    // A thread that is ending has nothing to say any more.
    look().catch(() => {})
  }, LOOK_EVERY).unref()
  return { end: () => clearInterval(timer) }
}

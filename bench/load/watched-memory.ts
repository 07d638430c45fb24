import { setTimeout as pause } from 'node:timers/promises'
import { memoryOf } from './process-tree.ts'

/** Milliseconds between two looks, because each makes the processes hold still for a moment. */
const between = 100

/** Megabytes by which processes have grown at most since their memory began to be watched. */
export type WatchedMemory = { grown(): number; stop(): Promise<void> }

export const watchMemory = async (pids: readonly number[]): Promise<WatchedMemory> => {
  const before = await memoryOf(pids)
  let highest = before
  let watched = true
  const watching = (async () => {
    while (watched) {
      highest = Math.max(highest, await memoryOf(pids))
      await pause(between)
    }
  })()
  return {
    grown: () => highest - before,
    stop: async () => {
      watched = false
      await watching
    },
  }
}

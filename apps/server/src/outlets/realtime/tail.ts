import type { LoggedEvent } from '../../platform/events/follower.ts'
import { eventsBetween, newestTickForOutlets } from '../../platform/events/log-reader.ts'
import type { Wake } from '../../platform/events/wake.ts'
import type { Platform } from '../../platform/platform.ts'

const SLOW_POLL = 1000

export type Batch = { seq: number; events: LoggedEvent<never>[] }

/** Reads the log on from now, tick by tick, until the signal aborts. Keeps its place in memory only: each process has its own. */
export const tail = async (
  platform: Platform,
  options: { ticked: Wake; signal: AbortSignal; from: number; hear: (batch: Batch) => Promise<void> },
): Promise<void> => {
  let place = options.from
  while (!options.signal.aborted) {
    try {
      const newest = await newestTickForOutlets(platform.db)
      if (newest > place) {
        await options.hear({ seq: newest, events: await eventsBetween(platform.db, place, newest) })
        place = newest
      }
    } catch (error) {
      if (!options.signal.aborted)
        platform.log.warn({ err: error }, 'realtime could not read the event log; it tries again')
    }
    await options.ticked.sleep(SLOW_POLL, options.signal)
  }
}

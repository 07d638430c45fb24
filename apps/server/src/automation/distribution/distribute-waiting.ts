import { system } from '../../platform/events/act.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { drainAll } from './drain.ts'
import { ticketQueue } from './queue.ts'
import { pushingDepartments } from './store-settings.ts'

/**
 * For each second, under the followers: a ticket that somebody held at the moment of its turn was passed over, and no event
 * may come that would bring the turn back. Usually nothing waits, which takes two small queries to see.
 */
export const distributeWaiting = async (platform: Platform): Promise<void> => {
  const { db } = platform
  const pushing = await pushingDepartments(db, 'all')
  if (pushing.length === 0 || (await ticketQueue.departmentsThatWait(db, pushing)).length === 0) return
  await write(platform, system, act => drainAll(act, 'all'))
}

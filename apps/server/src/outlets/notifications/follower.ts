import type { Follower } from '../../platform/events/follower.ts'
import { ofBatches } from './telling/of-batches.ts'
import { ofPromises } from './telling/of-promises.ts'
import { ofTickets } from './telling/of-tickets.ts'
import { ofWhatFailed } from './telling/of-what-failed.ts'

/** Whom what happens concerns. It hears when all rules have acted, so a new ticket is told where they moved it. */
export const notificationsFollower: Follower = {
  name: 'notifications',
  stage: 'outlet',
  reactions: [...ofTickets, ...ofPromises, ...ofWhatFailed, ...ofBatches],
}

import { pauseWhenInactive } from '../../core/availability/commands.ts'
import { assignTicket } from '../../core/tickets/commands.ts'
import { type Act, system } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { reviewOffers } from './end-offers.ts'
import { distributionEvents } from './events.ts'
import { ticketsWithExpiredOffer } from './store-offers.ts'

const AT_ONCE = 50

/**
 * For each second: what an agent did not begin in time goes back, and who was not even there is paused. Who gets it next the follower
 * decides, which hears of it. A ticket that somebody holds at this moment is looked at the next time.
 */
export const expireOffers = async (platform: Platform): Promise<void> => {
  for (;;) {
    const ticketIds = await ticketsWithExpiredOffer(platform.db, platform.clock.now(), AT_ONCE)
    if (ticketIds.length === 0) return
    const ended = await write(platform, system, act => expire(act, ticketIds))
    if (ended < AT_ONCE) return
  }
}

/** @returns how many offers are not open any more */
const expire = async (act: Act, ticketIds: readonly number[]): Promise<number> => {
  const lazy = new Set<number>()
  const open = await reviewOffers(act, {
    ticketIds,
    whereLocked: 'skip',
    async whenExpired({ ticketId, personId, departmentId }) {
      lazy.add(personId)
      await record(act, distributionEvents, 'offer.expired', { personId, departmentId }, ticketId)
      await assignTicket(act, { ticketId, assigneeId: null, reason: 'not-begun' })
    },
  })
  for (const personId of [...lazy].sort((one, other) => one - other)) await pauseWhenInactive(act, personId)
  return ticketIds.length - open.length
}

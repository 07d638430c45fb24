import { type Act, system } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { viewEvents } from '../events.ts'
import { dueRechecks, forgetRechecks } from '../store/rechecks.ts'
import { takeTurn } from '../store/turn.ts'
import { keepTickets } from './keep-tickets.ts'
import type { Keepers } from './keepers.ts'
import { syncSignals } from './sync-signals.ts'

const AT_ONCE = 1000
/** A round is short, so that the chores after it have their turn; what is left comes in the next one. */
const ROUND = 1000 // milliseconds

/** @returns the views in which a ticket came or went, and whether there may be more to look at */
const recheckSome = async (act: Act, keepers: Keepers) => {
  await takeTurn(act.tx)
  const due = await dueRechecks(act.tx, act.clock.now(), AT_ONCE)
  const wanted = new Set(due.map(row => row.fillId))
  const concerned = (await keepers(act.tx)).filter(keeper => wanted.has(keeper.fillId))
  const signals = await syncSignals(act.tx, concerned, act.clock.now())
  // Those that time brings on are written down again for the next moment.
  await forgetRechecks(act.tx, due)
  const shifted = await keepTickets(act, concerned, [...new Set(due.map(row => row.ticketId))], signals)
  if (shifted.length > 0) await record(act, viewEvents, 'view-content.shifted', { viewIds: shifted })
  return due.length === AT_ONCE
}

const noticeSignals = async (platform: Platform, keepers: Keepers): Promise<void> => {
  const { rows } = await platform.pool.query('select from view_signal limit 1')
  if (rows.length === 0) return
  await write(platform, system, async act => {
    await takeTurn(act.tx)
    const listening = (await keepers(act.tx)).filter(keeper => keeper.signals.length > 0)
    await syncSignals(act.tx, listening, act.clock.now())
  })
}

/** Looks again at what time alone, or the coming and going of people, may have brought into views or out of them. */
export const recheckViews = async (platform: Platform, keepers: Keepers): Promise<void> => {
  await noticeSignals(platform, keepers)
  const until = performance.now() + ROUND
  while ((await dueRechecks(platform.db, platform.clock.now(), 1)).length > 0) {
    const more = await write(platform, system, act => recheckSome(act, keepers))
    if (!more || performance.now() > until) return
  }
}

import type { Act, NewEvent } from '../../platform/events/act.ts'
import type { LoggedEvent } from '../../platform/events/follower.ts'
import { insertEvents } from '../../platform/events/insert-events.ts'
import type { OfTicket, RunRules } from './run-rules.ts'
import { endRuns, type RunEnd } from './store/runs.ts'

const onTicket = (event: LoggedEvent): event is OfTicket => event.ticketId !== null

const because = (act: Act, { id, rootId, depth }: OfTicket): Act => ({ ...act, cause: { id, rootId, depth } })

/**
 * What rules do about events that are digested together. Tickets have nothing to do with each other as long as no rule reaches from
 * one to another: then they go side by side, and what all of it comes to is written at the end.
 */
export const runOnBatch = async (
  given: Act,
  { keepApart, run }: RunRules,
  heard: readonly LoggedEvent[],
): Promise<void> => {
  const events = heard.filter(onTicket)
  const ofTickets = [...Map.groupBy(events, ({ ticketId }) => ticketId).values()]
  // One by itself may fail by itself: that is how what failed among others is done again.
  if (ofTickets.length < 2 || !(await keepApart(given))) {
    for (const event of events) await run(because(given, event), event)
    return
  }
  const gathered: NewEvent[] = []
  const ends: RunEnd[] = []
  const act = { ...given, gathered, sideBySide: true }
  const running = ofTickets.map(async ofOne => {
    for (const event of ofOne) await run(because(act, event), event, ends)
  })
  // All have to end, well or badly, before the transaction does.
  await Promise.allSettled(running)
  await Promise.all(running)
  await Promise.all([endRuns(given.tx, ends, given.clock.now()), insertEvents(given.tx, gathered)])
}

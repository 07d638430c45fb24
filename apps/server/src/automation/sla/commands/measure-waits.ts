import { alwaysOpen, type BusinessCalendar } from '../../../core/business-hours/queries.ts'
import { mayEndWait } from '../../../core/tickets/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { eventsOfTicket } from '../../../platform/events/log-reader.ts'
import { record } from '../../../platform/events/record.ts'
import { slaEvents } from '../events.ts'
import { closedHours } from '../rules/closed-hours.ts'
import { heardNames, type TicketEvent } from '../rules/fact.ts'

/** The events from which the clocks of a ticket are told. */
export const toldNames = ['ticket.opened', ...heardNames]

type Given = {
  /** What the clocks have just read. */
  fresh: readonly TicketEvent[]
  /** The last event that they had read before. */
  sinceId: number
  /** The hours that were kept at each event. */
  hours: ReadonlyMap<number, BusinessCalendar>
}

/** Records, for reports, how much of what somebody waited for lay outside business hours: what is told later of hours changes it no more. */
export const measureWaits = async (
  act: Act,
  ticketId: number,
  { fresh, sinceId, hours }: Given,
): Promise<void> => {
  if (!fresh.some(mayEndWait)) return
  if (hours.values().every(each => each === alwaysOpen)) return
  const events = await eventsOfTicket(act.tx, ticketId, 0, toldNames)
  for (const told of closedHours(events, sinceId, hours))
    await record(act, slaEvents, 'sla.wait-measured', told, ticketId)
}

import type { slaEvents } from '../../../automation/sla/events.ts'
import { ticketEvents } from '../../../core/tickets/events.ts'
import { comingEvents } from '../coming-events.ts'

/** What says nothing to reports. */
const silent: ReadonlySet<string> = new Set<keyof typeof ticketEvents>([
  'automatic-answer.sent',
  'ticket.prioritised',
  'ticket.subject-changed',
])

/** What the clocks say of how long somebody waited. */
const measured: keyof typeof slaEvents = 'sla.wait-measured'

/** The events that `facts` reads. */
export const countedNames: readonly string[] = [
  ...Object.keys(ticketEvents).filter(name => !silent.has(name)),
  ...Object.keys(comingEvents),
  measured,
]

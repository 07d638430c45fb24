import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { lockTicket, moveTicket } from '../store.ts'

type Due = {
  ticketId: number
  /** When the next clock runs out; null: none runs. */
  dueAt: Temporal.Instant | null
  /** Whether one has run out. */
  overdue: boolean
}

/** What the SLA clocks of a ticket come to. No event: whoever keeps the clocks records its own. @throws not_found */
export const setDue = async (act: Act, { ticketId, dueAt, overdue }: Due): Promise<void> => {
  const ticket = (await lockTicket(act.tx, ticketId)) ?? refuse('not_found')
  const sameDue = dueAt === null ? ticket.dueAt === null : (ticket.dueAt?.equals(dueAt) ?? false)
  if (sameDue && ticket.overdue === overdue) return
  await moveTicket(act, ticket, { dueAt, overdue })
}

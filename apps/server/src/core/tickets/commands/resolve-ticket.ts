import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { requireFilled } from '../../custom-fields/queries.ts'
import { ticketEvents } from '../events.ts'
import { blockedBy } from '../rules/blocked-by.ts'
import { nextStatus } from '../rules/next-status.ts'
import { lockTicket, moveTicket } from '../store.ts'

/** `silent`: the customer is not told. @throws not_found, already_resolved, fields_required, ticket_closed, ticket_spam, ticket_deleted, ticket_merged */
export const resolveTicket = async (
  act: Act,
  ticketId: number,
  { silent = false }: { silent?: boolean } = {},
): Promise<void> => {
  const ticket = (await lockTicket(act.tx, ticketId)) ?? refuse('not_found')
  const status = nextStatus(ticket, 'resolved') ?? refuse(blockedBy(ticket) ?? 'already_resolved')
  await requireFilled(act.tx, ticket)
  await moveTicket(act, ticket, { status })
  const data = { status: { from: ticket.status, to: status }, ...(silent && { silent: true as const }) }
  await record(act, ticketEvents, 'ticket.resolved', data, ticket.id)
}

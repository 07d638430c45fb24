import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { sentReply } from '../reading/sent-reply.ts'
import { blockedBy } from '../rules/blocked-by.ts'
import { nextStatus } from '../rules/next-status.ts'
import { statusChange } from '../rules/status-change.ts'
import { lockTicket, moveTicket } from '../store.ts'

/**
 * An answer that was taken back is sent after all, and answers its ticket from now on. Nothing where it was not taken back.
 * @throws not_found, ticket_closed, ticket_spam, ticket_deleted, ticket_merged
 */
export const sendReturnedReply = async (act: Act, messageId: number): Promise<void> => {
  const { tx, actor } = act
  const message = await tx
    .selectFrom('message')
    .select(['ticket_id', 'kind', 'apart'])
    .where('id', '=', messageId)
    .executeTakeFirst()
  if (message?.kind !== 'reply' || message.apart) return
  const ticket = (await lockTicket(tx, message.ticket_id)) ?? refuse('not_found')
  if ((await sentReply(tx, ticket.id, messageId)) !== 'returned') return
  const status = nextStatus(ticket, 'agent-replied') ?? refuse(blockedBy(ticket) ?? 'ticket_closed')
  const answeredById = actor.kind === 'user' ? actor.id : ticket.answeredById
  await moveTicket(act, ticket, { status, answeredById })
  await record(
    act,
    ticketEvents,
    'reply.sent',
    { messageId, ...statusChange(ticket.status, status) },
    ticket.id,
  )
}

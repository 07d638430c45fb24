import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import type { IncomingMessage } from '../incoming-message.ts'
import { nextStatus } from '../rules/next-status.ts'
import { previewOf } from '../rules/preview.ts'
import { statusChange } from '../rules/status-change.ts'
import { lockTicket, moveTicket } from '../store.ts'
import { insertFiles, insertMessage } from '../store-messages.ts'

/** A customer writes to a ticket that is there already; an answered or resolved one opens again. @throws not_found */
export const receiveMessage = async (
  act: Act,
  given: { ticketId: number; contactId: number; message: IncomingMessage },
): Promise<{ messageId: number }> => {
  const { tx } = act
  const ticket = (await lockTicket(tx, given.ticketId)) ?? refuse('not_found')
  const status = nextStatus(ticket.status, 'customer-wrote') ?? ticket.status
  const at = act.clock.now()
  const author = { kind: 'contact', id: given.contactId } as const
  const messageId = await insertMessage(tx, {
    ...given.message,
    ticketId: ticket.id,
    kind: 'incoming',
    author,
    at,
  })
  await insertFiles(tx, messageId, author, given.message.files, at)
  await moveTicket(tx, ticket, { status }, { at, preview: previewOf(given.message.text) })
  const data = { messageId, contactId: given.contactId, ...statusChange(ticket.status, status) }
  await record(act, ticketEvents, 'message.received', data, ticket.id)
  return { messageId }
}

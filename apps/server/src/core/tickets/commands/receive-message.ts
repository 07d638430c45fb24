import type { Channel } from '@stoa/contract/ticket-shapes'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { ticketEvents } from '../events.ts'
import type { IncomingMessage } from '../incoming-message.ts'
import { findApart } from '../reading/find-apart.ts'
import { machinesReopenNoMore } from '../reading/reopen-limit.ts'
import { nextStatus, statusBeforeAfterWriting } from '../rules/next-status.ts'
import { previewOf } from '../rules/preview.ts'
import { statusChange } from '../rules/status-change.ts'
import { writtenBy } from '../rules/written-by.ts'
import { moveTicket } from '../store.ts'
import { insertFiles, insertMessage } from '../store-messages.ts'
import { lockTaking } from './lock-taking.ts'
import { openFollowing } from './open-following.ts'

type Received = {
  ticketId: number
  contactId: number
  message: IncomingMessage
  /** How it came; absent: as the ticket did. */
  channel?: Channel
}

/**
 * A customer writes to a ticket that is there already; an answered, postponed or resolved one opens again, and spam stays
 * spam; programs do that three times a day at most. Where it takes no messages any more, the ticket that follows it does, and where there is none, a new one is opened.
 * @returns the ticket that the message is in now
 * @throws not_found
 */
export const receiveMessage = async (
  act: Act,
  given: Received,
): Promise<{ ticketId: number; messageId: number }> => {
  const { tx } = act
  const { ticket, takes } = await lockTaking(tx, given.ticketId)
  if (!takes) return openFollowing(act, ticket, given)
  const at = act.clock.now()
  const moved = nextStatus(ticket, 'customer-wrote') ?? ticket.status
  const kept =
    given.message.automatic && moved !== ticket.status && (await machinesReopenNoMore(tx, ticket.id, at))
  const status = kept ? ticket.status : moved
  const author = { kind: 'contact', id: given.contactId } as const
  const answers = await findApart(tx, {
    ticketId: ticket.id,
    answersId: given.message.answersId ?? null,
    sender: given.message.sender,
    contactId: given.contactId,
  })
  const messageId = await insertMessage(tx, {
    ...given.message,
    ...answers,
    ticketId: ticket.id,
    kind: 'incoming',
    author,
    at,
  })
  await insertFiles(tx, messageId, author, given.message.files, at)
  await moveTicket(act, ticket, {
    status,
    preview: previewOf(given.message.text),
    ...(status === 'spam' && { statusBefore: statusBeforeAfterWriting(ticket.statusBefore) }),
  })
  const data = {
    messageId,
    contactId: given.contactId,
    ...statusChange(ticket.status, status),
    ...(kept && { kept: true as const }),
    ...(answers.apart && { apart: true as const }),
    ...writtenBy(given.message),
  }
  await record(act, ticketEvents, 'message.received', data, ticket.id)
  return { ticketId: ticket.id, messageId }
}

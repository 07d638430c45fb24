import type { Status } from '@stoa/contract/ticket-shapes'
import type { Tx } from '../../../platform/db/database.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { sentReply } from '../reading/sent-reply.ts'
import { waits } from '../rules/standing.ts'
import { lockTicket, moveTicket } from '../store.ts'
import { saveDraft } from '../store-drafts.ts'
import { deleteTicket } from './delete-ticket.ts'
import { draftMailAgain } from './draft-mail-again.ts'

/** Nobody knows any more until when a ticket was postponed, so it comes back to work. */
const before = (status: Status): Status => (status === 'postponed' ? 'open' : status)

/** Whether a message is all that there is of its ticket. */
const isAlone = async (tx: Tx, { id, ticket_id }: { id: number; ticket_id: number }): Promise<boolean> =>
  !(await tx
    .selectFrom('message')
    .select('id')
    .where('ticket_id', '=', ticket_id)
    .where('id', '<>', id)
    .limit(1)
    .executeTakeFirst())

const inTheBox = { draftKey: null }

/**
 * What a reply did to its ticket when it is taken back: who waited waits on, and its writer finds the text in the box again. The status stands
 * where the ticket has gone on since.
 * @returns where the actor finds what opened a ticket
 * @throws not_found
 */
export const returnReply = async (act: Act, messageId: number): Promise<{ draftKey: string | null }> => {
  const { tx, actor } = act
  const message = await tx.selectFrom('message').selectAll().where('id', '=', messageId).executeTakeFirst()
  if (message?.kind !== 'reply') return refuse('not_found')
  const ticket = (await lockTicket(tx, message.ticket_id)) ?? refuse('not_found')
  const sent = await sentReply(tx, ticket.id, messageId)
  if (sent === 'returned') return refuse('not_found')
  const back =
    sent?.status && sent.isLast && ticket.status === sent.status.to ? before(sent.status.from) : null
  if (back)
    await moveTicket(act, ticket, {
      status: back,
      ...(sent?.askedAt && waits(back) && { waitingSince: sent.askedAt }),
    })
  await record(
    act,
    ticketEvents,
    'reply.returned',
    {
      messageId,
      ...(back && { status: { from: ticket.status, to: back } }),
      ...(message.apart && { apart: true as const }),
      ...(back && sent?.postponed && { unpostponed: true as const }),
    },
    ticket.id,
  )
  const isOwn = actor.kind === 'user' && message.author_kind === 'user' && message.author_id === actor.id
  // What opened the ticket was never sent: there is no conversation.
  if (await isAlone(tx, message)) {
    await deleteTicket(act, ticket.id)
    const draftKey = await draftMailAgain(act, ticket, messageId)
    return { draftKey: isOwn ? draftKey : null }
  }
  if (!isOwn) return inTheBox
  const { recipients, cc, bcc, body_html, body_text } = message
  await saveDraft(tx, {
    personId: actor.id,
    ticketId: ticket.id,
    kind: message.apart ? 'forward' : 'reply',
    html: body_html ?? body_text,
    addressed: { to: recipients.join(', '), cc: cc.join(', '), bcc: bcc.join(', ') },
    answersId: message.answers_id,
    // The box has the files of the message still.
    attachmentIds: [],
    shared: false,
    at: act.clock.now(),
  })
  return inTheBox
}

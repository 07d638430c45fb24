import type { Status } from '@stoa/contract/ticket-shapes'
import { sql } from 'kysely'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { waits } from '../rules/standing.ts'
import { lockTicket, moveTicket } from '../store.ts'
import { saveDraft } from '../store-drafts.ts'

type Sent = { status: { from: Status; to: Status } | null; askedAt: Temporal.Instant | null }

/**
 * What a reply did to its ticket when it is taken back: who waited waits on, and its writer finds the text in the box again. Nothing where the
 * ticket has gone on since. @throws not_found
 */
export const returnReply = async (act: Act, messageId: number): Promise<void> => {
  const { tx, actor } = act
  const message = await tx.selectFrom('message').selectAll().where('id', '=', messageId).executeTakeFirst()
  if (message?.kind !== 'reply') return refuse('not_found')
  const ticket = (await lockTicket(tx, message.ticket_id)) ?? refuse('not_found')
  const { rows } = await sql<Sent>`
    select data -> 'status' as status,
           (select max(at) from message where ticket_id = ${ticket.id} and kind = 'incoming' and not apart) as "askedAt"
    from event where ticket_id = ${ticket.id} and name = 'reply.sent' and (data ->> 'messageId')::bigint = ${messageId}`.execute(
    tx,
  )
  const { status, askedAt } = rows[0] ?? { status: null, askedAt: null }
  if (status && ticket.status === status.to && waits(status.from)) {
    await moveTicket(act, ticket, { status: status.from, ...(askedAt && { waitingSince: askedAt }) })
    await record(
      act,
      ticketEvents,
      'ticket.reopened',
      { status: { from: status.to, to: status.from } },
      ticket.id,
    )
  }
  if (actor.kind !== 'user' || message.author_kind !== 'user' || message.author_id !== actor.id) return
  const { recipients, cc, bcc, body_html, body_text } = message
  await saveDraft(tx, {
    personId: actor.id,
    ticketId: ticket.id,
    kind: message.apart ? 'forward' : 'reply',
    html: body_html ?? body_text,
    addressed: { to: recipients.join(', '), cc: cc.join(', '), bcc: bcc.join(', ') },
    answersId: message.answers_id,
    at: act.clock.now(),
  })
}

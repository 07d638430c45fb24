import type { tickets } from '@stoa/contract/tickets'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import type { OwnAddresses } from '../../contacts/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { maySee } from '../access.ts'
import { addressesIn } from '../rules/addresses-in.ts'
import { leftOut, withByHand } from '../rules/recipients/by-hand.ts'
import { type Mail, participantsOf, replyRecipients } from '../rules/recipients/reply-recipients.ts'
import { listByHand } from '../store-participants.ts'
import { requireMessageOf } from './require-message.ts'

type Recipients = z.output<typeof tickets.recipients.returns>
type Row = { id: number; replyTo: string | null; apart: boolean } & Omit<Mail, 'replyTo'>

/** Of longer conversations, what was said of recipients long ago says nothing any more. */
const mostLookedAt = 300

const mailOf = ({ replyTo, apart, ...row }: Row): Mail => ({ ...row, replyTo: addressesIn(replyTo ?? '') })

/** Whom an answer would go to. @throws not_found, message_unknown */
export const getRecipients = async (
  db: Db | Tx,
  caller: Caller,
  { ticketId, messageId }: { ticketId: number; messageId?: number | undefined },
  ownAddresses: OwnAddresses,
): Promise<Recipients> => {
  if (!(await maySee(db, caller, ticketId))) return refuse('not_found')
  if (messageId !== undefined) await requireMessageOf(db, ticketId, messageId)
  return recipientsIn(db, { ticketId, messageId }, ownAddresses)
}

/** The same, whoever asks. */
export const recipientsIn = async (
  db: Db | Tx,
  { ticketId, messageId }: { ticketId: number; messageId?: number | undefined },
  ownAddresses: OwnAddresses,
): Promise<Recipients> => {
  const { contact } = await db
    .selectFrom('ticket')
    .innerJoin('contact', 'contact.id', 'contact_id')
    .select('contact.email as contact')
    .where('ticket.id', '=', ticketId)
    .executeTakeFirstOrThrow()
  const { rows } = await sql<Row>`
    select id, apart, sender as from, recipients as to, cc, bcc as hidden, headers ->> 'reply-to' as "replyTo",
           coalesce(headers ? 'list-post', false) as list,
           case when kind = 'incoming' then 'them' when author_kind in ('system', 'rule') then 'program' else 'us' end as by
    from message where ticket_id = ${ticketId} and kind <> 'note' and (not apart or id = ${messageId ?? null})
      and (id = ${messageId ?? null} or id > coalesce((
        select id from message where ticket_id = ${ticketId} order by id desc offset ${mostLookedAt} limit 1), 0))
    order by id`.execute(db)
  const asked = messageId === undefined ? undefined : rows.find(({ id }) => id === messageId)
  if (asked?.apart) {
    // The customer is no part of it.
    const { all } = replyRecipients(
      { mails: [mailOf(asked)], contact: '', ours: await ownAddresses(db) },
      mailOf(asked),
    )
    return { reply: { to: all.to, cc: [] }, all, suggested: 'all', participants: [], leftOut: [] }
  }
  const conversation = { mails: rows.map(mailOf), contact, ours: await ownAddresses(db) }
  const mails = rows.map(row => ({ id: row.id, ...mailOf(row) }))
  const byHand = await listByHand(db, ticketId)
  const gone = leftOut(byHand, mails)
  gone.delete(contact.toLowerCase())
  const answered =
    asked ?? rows.findLast(({ by, from }) => by === 'them' && !gone.has((from ?? '').toLowerCase()))
  return withByHand(
    {
      ...replyRecipients(conversation, answered ? mailOf(answered) : null),
      participants: participantsOf(conversation),
    },
    byHand,
    mails,
    contact,
  )
}

import type { Db, Tx } from '../../../platform/db/database.ts'
import { getContact } from '../../contacts/queries.ts'
import { authorName } from './author-name.ts'
import { listHandedOn } from './list-handed-on.ts'

const fileColumns = [
  'id',
  'file_hash as hash',
  'name',
  'type',
  'size',
  'inline',
  'content_id as contentId',
] as const

/** All that a channel needs to turn a reply into what the customer gets; `previous` is what it answers, else what the customer wrote last before it. */
export const getReplyToSend = async (db: Db | Tx, messageId: number) => {
  const message = await db
    .selectFrom('message')
    .selectAll()
    .where('id', '=', messageId)
    .executeTakeFirstOrThrow()
  const ticket = await db
    .selectFrom('ticket')
    .select(['id', 'code', 'subject', 'department_id as departmentId', 'contact_id', 'language'])
    .where('id', '=', message.ticket_id)
    .executeTakeFirstOrThrow()
  const files = await db
    .selectFrom('attachment')
    .select(fileColumns)
    .where('message_id', '=', messageId)
    .orderBy('place')
    .orderBy('id')
    .execute()
  const previous = await db
    .selectFrom('message')
    .selectAll()
    .$if(message.answers_id !== null, query => query.where('id', '=', message.answers_id))
    .$if(message.answers_id === null, query =>
      query
        .where('ticket_id', '=', ticket.id)
        .where('kind', '=', 'incoming')
        .where('apart', '=', false)
        .where('id', '<', messageId),
    )
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const handedOn = await listHandedOn(db, message)
  return {
    ticket: {
      id: ticket.id,
      code: ticket.code,
      subject: ticket.subject,
      departmentId: ticket.departmentId,
      language: ticket.language,
    },
    contact: await getContact(db, ticket.contact_id),
    message: {
      id: message.id,
      at: message.at,
      subject: message.subject,
      text: message.body_text,
      html: message.body_html,
      to: message.recipients,
      cc: message.cc,
      bcc: message.bcc,
      accountId: message.account_id,
      apart: message.apart,
      author: { kind: message.author_kind, id: message.author_id, name: await authorName(db, message) },
    },
    files,
    handedOn,
    previous:
      previous && message.hands_on === null
        ? {
            messageId: previous.id,
            senderName: await authorName(db, previous),
            sender: previous.sender,
            at: previous.at,
            text: previous.body_text,
            html: previous.body_html,
            intakeId: previous.intake_id,
          }
        : null,
  }
}

export type ReplyToSend = Awaited<ReturnType<typeof getReplyToSend>>

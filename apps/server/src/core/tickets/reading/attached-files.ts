import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { scansOf } from '../../file-scans/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { maySee } from '../access.ts'

/** Pictures that stand in a formatted text; some programs for mail call whatever they can show inline. */
const inText = sql<boolean>`(attachment.inline and attachment.type like 'image/%' and message.body_html is not null)`

/** `isHeld`: opening it may do harm, or a virus was found in it. `inText`: a picture that the text of its message shows. */
export type AttachedFile = { name: string; hash: string; isHeld: boolean; inText: boolean }

/**
 * The files that are attached to the messages of a ticket, or to one message, in their order. null where the caller may not see the
 * ticket.
 */
export const attachedFiles = async (
  db: Db,
  caller: Caller,
  of: { ticketId: number } | { messageId: number },
): Promise<AttachedFile[] | null> => {
  const ticketId = 'ticketId' in of ? of.ticketId : await ticketOfMessage(db, of.messageId)
  if (ticketId === undefined || !(await maySee(db, caller, ticketId))) return null
  let query = db
    .selectFrom('attachment')
    .innerJoin('message', 'message.id', 'attachment.message_id')
    .select(['attachment.name', 'attachment.file_hash as hash', 'attachment.danger', inText.as('inText')])
    .where('message.ticket_id', '=', ticketId)
  if ('messageId' in of) query = query.where('message.id', '=', of.messageId)
  const files = await query
    .orderBy('message.id')
    .orderBy('attachment.place')
    .orderBy('attachment.id')
    .execute()
  const scans = await scansOf(
    db,
    files.map(({ hash }) => hash),
  )
  return files.map(({ name, hash, danger, inText }) => ({
    name,
    hash,
    inText,
    isHeld: danger !== null || scans.get(hash)?.state === 'infected',
  }))
}

const ticketOfMessage = async (db: Db, id: number): Promise<number | undefined> =>
  (await db.selectFrom('message').select('ticket_id').where('id', '=', id).executeTakeFirst())?.ticket_id

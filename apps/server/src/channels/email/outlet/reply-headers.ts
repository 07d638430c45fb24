import type { Db } from '../../../platform/db/database.ts'
import { referencesOf } from './rules/references.ts'

// Stands for an id that was too long to keep; nobody else knows it.
const shortened = '@too-long.invalid>'

/** What ties an answer to its conversation: the mail it answers, and those before. */
export const threadHeaders = async (
  db: Db,
  ticketId: number,
  previousMessageId: number | null,
): Promise<{ inReplyTo: string | null; references: string[] }> => {
  const rows = await db
    .selectFrom('email_reference')
    .select(['rfc_id', 'message_id'])
    .where('ticket_id', '=', ticketId)
    .orderBy('position')
    .execute()
  const usable = rows.filter(row => !row.rfc_id.endsWith(shortened))
  const answered = usable.findLast(row => row.message_id !== null && row.message_id === previousMessageId)
  const inReplyTo = (answered ?? usable.at(-1))?.rfc_id ?? null
  return {
    inReplyTo,
    references: referencesOf(
      usable.map(row => row.rfc_id),
      inReplyTo,
    ),
  }
}

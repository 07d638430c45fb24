import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

const LONGEST = 998

/** How a Message-ID is kept: with its angle brackets; one longer than a line may be is kept as a hash, to fit an index. */
export const referenceKey = (id: string): string =>
  id.length <= LONGEST ? id : `<${createHash('sha256').update(id).digest('hex')}@too-long.invalid>`

/**
 * Notes which Message-IDs lead to a ticket: the mail's ancestors, those never seen too, then its own id with its message.
 * An ancestor whose mail arrives later gets its message then.
 */
export const rememberReferences = async (
  tx: Tx,
  ticketId: number,
  mail: { ancestors: readonly string[]; ownId: string | null; messageId: number },
): Promise<void> => {
  const own = mail.ownId === null ? null : referenceKey(mail.ownId)
  const ids = [...new Set(mail.ancestors.map(referenceKey))].filter(id => id !== own)
  if (own !== null) ids.push(own)
  if (ids.length === 0) return
  await sql`
    insert into email_reference (rfc_id, ticket_id, message_id)
    select id, ${ticketId}, case when id = ${own} then ${mail.messageId}::bigint end
    from unnest(${ids}::text[]) with ordinality as given (id, place) order by place
    on conflict (rfc_id, ticket_id) do update set message_id = excluded.message_id
    where email_reference.message_id is null and excluded.message_id is not null`.execute(tx)
}

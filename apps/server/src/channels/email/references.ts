import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { recordset } from '../../platform/db/recordset.ts'
import { together } from '../../platform/db/together.ts'

const LONGEST = 998

/** How a Message-ID is kept: with its angle brackets; one longer than a line may be is kept as a hash, to fit an index. */
export const referenceKey = (id: string): string =>
  id.length <= LONGEST ? id : `<${createHash('sha256').update(id).digest('hex')}@too-long.invalid>`

type Remembered = { rfc_id: string; ticket_id: number; message_id: number | null }

/** One for each id and ticket, that of the message where there is one. */
const distinct = (given: readonly Remembered[]): Remembered[] => [
  ...Map.groupBy(given, ({ rfc_id, ticket_id }) => `${ticket_id} ${rfc_id}`)
    .values()
    .map(same => same.find(({ message_id }) => message_id !== null) ?? same[0])
    .filter(one => one !== undefined),
]

const remember = together(async (db, asked: readonly (readonly Remembered[])[]) => {
  const rows = distinct(asked.flat()).map((one, place) => ({ ...one, place }))
  await sql`
    insert into email_reference (rfc_id, ticket_id, message_id)
    select rfc_id, ticket_id, message_id
    from ${recordset(rows, sql`rfc_id text, ticket_id bigint, message_id bigint, place integer`)} order by place
    on conflict (rfc_id, ticket_id) do update set message_id = excluded.message_id
    where email_reference.message_id is null and excluded.message_id is not null`.execute(db)
  return asked.map(() => undefined)
})

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
  const ancestors = [...new Set(mail.ancestors.map(referenceKey))].filter(id => id !== own)
  const rows: Remembered[] = ancestors.map(rfc_id => ({ rfc_id, ticket_id: ticketId, message_id: null }))
  if (own !== null) rows.push({ rfc_id: own, ticket_id: ticketId, message_id: mail.messageId })
  if (rows.length > 0) await remember(tx, rows)
}

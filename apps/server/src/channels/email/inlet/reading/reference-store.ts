import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/database.ts'
import { together } from '../../../../platform/db/together.ts'
import { referenceKey } from '../../references.ts'

/**
 * A Message-ID that a ticket knows; `messageId` is the message whose mail bears it, null for ancestors that were never seen.
 * `ours`: we wrote it, and a provider gave it this id.
 */
export type Reference = { rfcId: string; ticketId: number; messageId: number | null; ours: boolean }

const referencesTo = together(async (db, asked: readonly (readonly string[])[]) => {
  const { rows } = await sql<Reference>`
    select rfc_id as "rfcId", email_reference.message_id as "messageId",
           -- What was split off is looked for where it went.
           case when message_split.message_id is null then email_reference.ticket_id else message.ticket_id end as "ticketId",
           coalesce(kind = 'reply', false) as ours
    from email_reference left join message on message.id = email_reference.message_id
    left join message_split on message_split.message_id = email_reference.message_id
    where rfc_id = any(${[...new Set(asked.flat())]}::text[]) order by email_reference.ticket_id`.execute(db)
  return asked.map(keys => rows.filter(({ rfcId }) => keys.includes(rfcId)))
})

/** What is known of these Message-IDs, the oldest tickets first. */
export const knownReferences = async (tx: Tx, ids: readonly string[]): Promise<Reference[]> =>
  ids.length === 0 ? [] : referencesTo(tx, ids.map(referenceKey))

export type Copy = { ticketId: number; raw: Buffer; source: unknown; departmentId: number }

/** The originals of these messages, and where their tickets are now. */
export const originalsOf = async (tx: Tx, messageIds: readonly number[]): Promise<Copy[]> => {
  if (messageIds.length === 0) return []
  const { rows } = await sql<Copy>`
    select ticket.id as "ticketId", intake.raw, intake.source, ticket.department_id as "departmentId"
    from message join intake on intake.id = message.intake_id join ticket on ticket.id = message.ticket_id
    where message.id = any(${messageIds}::bigint[])`.execute(tx)
  return rows
}

import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/database.ts'
import { referenceKey } from '../../references.ts'

/** A Message-ID that a ticket knows; `messageId` is the message whose mail bears it, null for ancestors that were never seen. */
export type Reference = { rfcId: string; ticketId: number; messageId: number | null }

export const knownReferences = async (tx: Tx, ids: readonly string[]): Promise<Reference[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<Reference>`
    select rfc_id as "rfcId", ticket_id as "ticketId", message_id as "messageId"
    from email_reference where rfc_id = any(${ids.map(referenceKey)}::text[]) order by ticket_id`.execute(tx)
  return rows
}

export const existingTicket = async (tx: Tx, ticketId: number): Promise<boolean> => {
  const { rows } = await sql`select 1 from ticket where id = ${ticketId}`.execute(tx)
  return rows.length > 0
}

export type Copy = { raw: Buffer; source: unknown; departmentId: number }

/** The originals of these messages, and where their tickets are now. */
export const originalsOf = async (tx: Tx, messageIds: readonly number[]): Promise<Copy[]> => {
  if (messageIds.length === 0) return []
  const { rows } = await sql<Copy>`
    select intake.raw, intake.source, ticket.department_id as "departmentId"
    from message join intake on intake.id = message.intake_id join ticket on ticket.id = message.ticket_id
    where message.id = any(${messageIds}::bigint[])`.execute(tx)
  return rows
}

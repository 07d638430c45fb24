import type { TemplateKind } from '@stoa/contract/template-kinds'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type Given = { ticketId: number; kind: TemplateKind; day: Temporal.PlainDate }

export const wasGiven = async (tx: Tx, { ticketId, kind, day }: Given): Promise<boolean> => {
  const row = await tx
    .selectFrom('automatic_answer')
    .select('ticket_id')
    .where('ticket_id', '=', ticketId)
    .where('kind', '=', kind)
    .where('day', '=', day)
    .executeTakeFirst()
  return row !== undefined
}

/** How many automatic answers a customer got since a moment. */
export const countSince = async (tx: Tx, contactId: number, since: Temporal.Instant): Promise<number> => {
  const { count } = await tx
    .selectFrom('automatic_answer')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('contact_id', '=', contactId)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return count
}

export const remember = (
  tx: Tx,
  { ticketId, kind, day }: Given,
  answer: { messageId: number; contactId: number; at: Temporal.Instant },
) =>
  tx
    .insertInto('automatic_answer')
    .values({
      ticket_id: ticketId,
      kind,
      day,
      message_id: answer.messageId,
      contact_id: answer.contactId,
      at: answer.at,
    })
    .execute()

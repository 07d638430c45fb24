import type { TemplateKind } from '@stoa/contract/template-kinds'
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

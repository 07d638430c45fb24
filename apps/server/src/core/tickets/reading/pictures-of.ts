import type { Tx } from '../../../platform/db/database.ts'

type Given = { ticketId: number; upTo: number; handsOn: 'message' | 'ticket' }

/** The pictures that what is handed on shows in its text: they go along, or it would have holes. */
export const picturesOf = async (tx: Tx, { ticketId, upTo, handsOn }: Given): Promise<number[]> => {
  const rows = await tx
    .selectFrom('attachment')
    .innerJoin('message', 'message.id', 'message_id')
    .select('attachment.id')
    .where('ticket_id', '=', ticketId)
    .where('kind', '<>', 'note')
    .where('message.id', handsOn === 'message' ? '=' : '<=', upTo)
    .where('inline', '=', true)
    .where('content_id', 'is not', null)
    .execute()
  return rows.map(({ id }) => id)
}

import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { deliveryEvents } from '../events.ts'

/** Which delivery: by the message that it carries, or by its id in the ledger. */
export type Delivered = { messageId: number } | { deliveryId: number }

/**
 * A message that was taken came back. One that came back already keeps the first words about it.
 * @returns the envelope that it left with; null where there is none
 */
export const recordBounce = async (act: Act, which: Delivered, answer: string): Promise<unknown> => {
  const [column, id] =
    'messageId' in which ? (['message_id', which.messageId] as const) : (['id', which.deliveryId] as const)
  const row = await act.tx
    .updateTable('outgoing_message')
    .set({ state: 'bounced', answer })
    .where(column, '=', id)
    .where('state', 'in', ['sent', 'unknown'])
    .returning(['ticket_id', 'message_id'])
    .executeTakeFirst()
  if (row?.ticket_id && row.message_id)
    await record(act, deliveryEvents, 'delivery.failed', { messageId: row.message_id, answer }, row.ticket_id)
  const delivery = await act.tx
    .selectFrom('outgoing_message')
    .select('envelope')
    .where(column, '=', id)
    .executeTakeFirst()
  return delivery?.envelope ?? null
}

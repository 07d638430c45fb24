import type { Recipient } from '@stoa/contract/messages'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { deliveryEvents } from '../events.ts'
import { type CameBack, withBounces } from '../rules/with-bounces.ts'

/** Which delivery: by the message that it carries, or by its id in the ledger. */
export type Delivered = { messageId: number } | { deliveryId: number }

/**
 * A message that was taken came back. One that came back already keeps the first words about it.
 * @param read from the envelope that it left with; without it, it came back from everybody
 */
export const recordBounce = async (
  act: Act,
  which: Delivered,
  answer: string,
  read?: (envelope: unknown) => CameBack,
): Promise<void> => {
  const [column, id] =
    'messageId' in which ? (['message_id', which.messageId] as const) : (['id', which.deliveryId] as const)
  const row = await act.tx
    .selectFrom('outgoing_message')
    .select(['id', 'state', 'ticket_id', 'message_id', 'envelope', 'recipients'])
    .where(column, '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return
  const known = row.recipients as Recipient[]
  const everybody = { sentTo: [], from: known.map(({ address }) => ({ address, answer })) }
  const { recipients, news } = withBounces(known, row.state, read?.(row.envelope) ?? everybody)
  const isFirst = row.state === 'sent' || row.state === 'unknown'
  if (!isFirst && !news) return
  await act.tx
    .updateTable('outgoing_message')
    .set({ recipients: JSON.stringify(recipients), ...(isFirst && { state: 'bounced', answer }) })
    .where('id', '=', row.id)
    .execute()
  if (row.ticket_id && row.message_id)
    await record(act, deliveryEvents, 'delivery.failed', { messageId: row.message_id, answer }, row.ticket_id)
}

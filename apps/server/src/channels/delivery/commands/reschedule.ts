import type { Recipient } from '@stoa/contract/messages'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { deliveryEvents } from '../events.ts'
import { somebodyHasIt } from '../rules/somebody-has-it.ts'

/**
 * Gives what has not begun to leave another moment; null: at once. Whoever sends claims the same row, so it leaves by the old moment
 * or by the new one. @throws Refusal not_found, leaves_already, not_in_future
 */
export const reschedule = async (
  act: Act,
  { messageId, sendAt }: { messageId: number; sendAt: Temporal.Instant | null },
): Promise<void> => {
  const delivery = await act.tx
    .selectFrom('outgoing_message')
    .select(['id', 'ticket_id', 'state', 'attempts', 'recipients'])
    .where('message_id', '=', messageId)
    .forUpdate()
    .executeTakeFirst()
  if (!delivery) return refuse('not_found')
  if (delivery.state !== 'queued' || delivery.attempts > 0) return refuse('leaves_already')
  if (somebodyHasIt(delivery.recipients as Recipient[])) return refuse('leaves_already')
  const now = act.clock.now()
  if (sendAt && Temporal.Instant.compare(sendAt, now) <= 0) return refuse('not_in_future')
  await act.tx
    .updateTable('outgoing_message')
    .set({ next_attempt_at: sendAt ?? now })
    .where('id', '=', delivery.id)
    .execute()
  const data = { messageId, ...(sendAt && { until: sendAt.toString() }) }
  await record(act, deliveryEvents, 'delivery.rescheduled', data, delivery.ticket_id)
}

import type { Recipient } from '@stoa/contract/messages'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { deliveryEvents } from '../events.ts'
import { somebodyHasIt } from '../rules/somebody-has-it.ts'

/**
 * Takes back a message that has not begun to leave; its writer may send it again. Whoever sends claims the same row, so it either
 * leaves or is withdrawn. @throws Refusal not_found, leaves_already
 */
export const withdraw = async (act: Act, messageId: number): Promise<void> => {
  const delivery = await act.tx
    .selectFrom('outgoing_message')
    .select(['id', 'ticket_id', 'state', 'attempts', 'recipients', 'next_attempt_at'])
    .where('message_id', '=', messageId)
    .forUpdate()
    .executeTakeFirst()
  if (!delivery) return refuse('not_found')
  if (delivery.state !== 'queued' || delivery.attempts > 0) return refuse('leaves_already')
  if (somebodyHasIt(delivery.recipients as Recipient[])) return refuse('leaves_already')
  await act.tx
    .updateTable('outgoing_message')
    .set({ state: 'withdrawn', next_attempt_at: null })
    .where('id', '=', delivery.id)
    .execute()
  await record(act, deliveryEvents, 'delivery.withdrawn', { messageId }, delivery.ticket_id)
}

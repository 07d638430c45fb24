import { isScheduled } from '../../../core/tickets/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { deliveryEvents } from '../events.ts'

export type NewDelivery = {
  channel: string
  /** The channel's own word for what kind of message this is. */
  purpose: string
  ticketId?: number
  messageId?: number
  /** It leaves then, or when it is queued, whichever is later; until then it can be withdrawn. */
  notBefore?: Temporal.Instant | undefined
  /** What the channel needs to prepare a message that belongs to no ticket. */
  content?: object
}

/**
 * Writes down that a message shall go out; a sender does the rest after the commit.
 * A message of a ticket is queued once, however often this is called.
 * @returns its id in the ledger; null where it was there already
 */
export const queueDelivery = async (act: Act, delivery: NewDelivery): Promise<number | null> => {
  const now = act.clock.now()
  const row = await act.tx
    .insertInto('outgoing_message')
    .values({
      channel: delivery.channel,
      purpose: delivery.purpose,
      ticket_id: delivery.ticketId ?? null,
      message_id: delivery.messageId ?? null,
      content: JSON.stringify(delivery.content ?? {}),
      created_at: now,
      next_attempt_at: laterOf(now, delivery.notBefore),
    })
    .onConflict(conflict => conflict.column('message_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row && delivery.messageId && delivery.notBefore && isScheduled(now, delivery.notBefore)) {
    const data = { messageId: delivery.messageId, until: delivery.notBefore.toString() }
    await record(act, deliveryEvents, 'delivery.scheduled', data, delivery.ticketId)
  }
  return row?.id ?? null
}

const laterOf = (now: Temporal.Instant, then: Temporal.Instant | undefined) =>
  then && Temporal.Instant.compare(then, now) > 0 ? then : now

import type { Recipient } from '@stoa/contract/messages'
import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { somebodyHasIt } from '../rules/somebody-has-it.ts'

const here = new Set(['queued', 'failed', 'withdrawn'])

/** A message that nobody outside has, nor may have, can still be changed. @throws Refusal not_found, leaves_already */
export const requireHere = async (act: Act, messageId: number): Promise<void> => {
  const delivery = await act.tx
    .selectFrom('outgoing_message')
    .select(['state', 'recipients'])
    .where('message_id', '=', messageId)
    .forUpdate()
    .executeTakeFirst()
  if (!delivery) return refuse('not_found')
  if (!here.has(delivery.state) || somebodyHasIt(delivery.recipients as Recipient[]))
    return refuse('leaves_already')
}

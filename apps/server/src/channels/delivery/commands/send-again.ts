import type { Recipient } from '@stoa/contract/messages'
import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'

/**
 * Queues a message once more, because a person asked for it.
 * What was refused, sent back or withdrawn is prepared anew, since account or address may have been put right. What may have arrived
 * goes out with the same bytes, so that the other side can recognise it. Who has it does not get it again, but for those whom the person names.
 * @throws Refusal not_found, not_failed
 */
export const sendAgain = async (act: Act, messageId: number, to: readonly string[] = []): Promise<void> => {
  const delivery = await act.tx
    .selectFrom('outgoing_message')
    .select(['id', 'state', 'recipients'])
    .where('message_id', '=', messageId)
    .forUpdate()
    .executeTakeFirst()
  if (!delivery) return refuse('not_found')
  const anewWhen = ['failed', 'bounced', 'withdrawn']
  if (!anewWhen.includes(delivery.state) && delivery.state !== 'unknown') return refuse('not_failed')
  const recipients = delivery.recipients as Recipient[]
  const named = new Set(to.map(address => address.toLowerCase()))
  const having = recipients.filter(
    ({ state, address }) => state === 'sent' && !named.has(address.toLowerCase()),
  )
  // It came back from somebody whom none of them is known to be.
  const nobodyIsLeft = having.length > 0 && having.length === recipients.length
  if (delivery.state === 'bounced' && nobodyIsLeft) return refuse('not_failed')
  const anew = { raw: null, envelope: null, account_id: null }
  await act.tx
    .updateTable('outgoing_message')
    .set({ state: 'queued', attempts: 0, answer: null, next_attempt_at: act.clock.now() })
    .set({ recipients: JSON.stringify(having) })
    .$if(anewWhen.includes(delivery.state), update => update.set(anew))
    .where('id', '=', delivery.id)
    .execute()
}

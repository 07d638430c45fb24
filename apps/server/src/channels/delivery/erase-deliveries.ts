import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { eraseWords } from '../../platform/events/erase-words.ts'

/** Nobody sends what is to be forgotten; what is on its way this moment cannot be stopped. */
const empty = (tx: Tx, which: RawBuilder<unknown>) =>
  sql`
    update outgoing_message set content = '{}', raw = null, envelope = null, recipients = '[]',
      answer = case when answer is null then null else '' end,
      state = case
        when state = 'queued' and recipients @> '[{"state": "sent"}]' then 'sent'
        when state = 'queued' then 'withdrawn'
        else state end
    where ${which}`.execute(tx)

/** Of what went out only is left that it did. */
export const eraseDeliveries = async (
  tx: Tx,
  { ticketIds, messageIds }: { ticketIds: readonly number[]; messageIds: readonly number[] },
): Promise<void> => {
  await empty(tx, sql`message_id = any(${messageIds}::bigint[]) or ticket_id = any(${ticketIds}::bigint[])`)
  await eraseWords(tx, ticketIds, { 'delivery.sent': { answer: '' }, 'delivery.failed': { answer: '' } })
}

/** What went to a person and belongs to no ticket, such as what a rule sent. */
export const eraseDeliveriesLike = (tx: Tx, like: readonly string[]) =>
  empty(
    tx,
    sql`message_id is null and (content::text ilike any(${like}::text[]) or envelope::text ilike any(${like}::text[]))`,
  )

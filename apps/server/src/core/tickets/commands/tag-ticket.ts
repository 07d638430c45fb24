import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { insertTag } from '../store-tags.ts'

/** @throws not_found */
export const tagTicket = async (act: Act, ticketId: number, tag: string): Promise<void> => {
  const isNew = (await insertTag(act.tx, { ticketId, name: tag })) ?? refuse('not_found')
  if (isNew) await record(act, ticketEvents, 'ticket.tagged', { tag }, ticketId)
}

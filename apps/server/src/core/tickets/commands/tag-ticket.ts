import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { lockTicket } from '../store.ts'
import { insertTag } from '../store-tags.ts'

/** @throws not_found */
export const tagTicket = async (act: Act, ticketId: number, tag: string): Promise<void> => {
  const ticket = (await lockTicket(act.tx, ticketId)) ?? refuse('not_found')
  const isNew = await insertTag(act.tx, ticket.id, tag)
  if (isNew) await record(act, ticketEvents, 'ticket.tagged', { tag }, ticket.id)
}

import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { lockTicket } from '../store.ts'
import { deleteTag } from '../store-tags.ts'

/** @throws not_found */
export const untagTicket = async (act: Act, ticketId: number, tag: string): Promise<void> => {
  const ticket = (await lockTicket(act.tx, ticketId)) ?? refuse('not_found')
  const wasThere = await deleteTag(act.tx, ticket.id, tag)
  if (wasThere) await record(act, ticketEvents, 'ticket.untagged', { tag }, ticket.id)
}

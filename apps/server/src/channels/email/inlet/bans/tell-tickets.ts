import { sql } from 'kysely'
import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { refusedMessageEvents } from '../events.ts'
import type { Reference } from '../reading/reference-store.ts'
import type { Banned } from './rules/read-ban.ts'

/** Whoever is banned writes on: of one address in one ticket, a line a day says so. */
const QUIET = { hours: 24 }

/** A mail that answers mails of a ticket was not taken for a ban: the ticket that it names last says so. */
export const tellTicketOfBan = async (
  act: Act,
  { known, address, ban }: { known: readonly Reference[]; address: string; ban: Banned },
): Promise<void> => {
  const ticketId = known.findLast(({ messageId }) => messageId !== null)?.ticketId
  if (ticketId === undefined) return
  const { rows } = await sql`
    select from event where ticket_id = ${ticketId} and name = 'message.refused' and data ->> 'address' = ${address}
      and at > ${act.clock.now().subtract(QUIET)} limit 1`.execute(act.tx)
  if (rows.length === 0)
    await record(act, refusedMessageEvents, 'message.refused', { address, value: ban.value }, ticketId)
}

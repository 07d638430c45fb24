import { sql } from 'kysely'
import type { Act } from '../../../platform/events/act.ts'
import { gathering } from '../../../platform/events/gathering.ts'
import { record } from '../../../platform/events/record.ts'
import { ticketEvents } from '../events.ts'
import { changeContactOf } from '../store-contact.ts'

type Both = { from: number; to: number }

const tell = (act: Act, ids: readonly number[], { from, to }: Both, how: 'merged' | 'unmerged') =>
  gathering(act, async together => {
    const data = { contactId: { from, to }, [how]: true as const }
    for (const id of ids) await record(together, ticketEvents, 'ticket.requester-changed', data, id)
    return [...ids]
  })

/** All tickets of a contact that becomes part of another one are that one's. @returns their ids */
export const giveTicketsTo = async (act: Act, both: Both): Promise<number[]> =>
  tell(act, await changeContactOf(act.tx, sql`ticket.contact_id = ${both.from}`, both.to), both, 'merged')

/** Of these, those that are still the other contact's. */
export const giveTicketsBack = async (
  act: Act,
  { ids, ...both }: { ids: readonly number[] } & Both,
): Promise<number[]> => {
  const which = sql`ticket.contact_id = ${both.from} and ticket.id = any(${ids}::bigint[])`
  return tell(act, await changeContactOf(act.tx, which, both.to), both, 'unmerged')
}

import { sql } from 'kysely'
import type { Act } from '../../../platform/events/act.ts'
import { changeContactOf } from '../store-contact.ts'

/** All tickets of a contact become those of another one, which is told by the event of whatever joins them. @returns their ids */
export const giveTicketsTo = ({ tx }: Act, { from, to }: { from: number; to: number }): Promise<number[]> =>
  changeContactOf(tx, sql`ticket.contact_id = ${from}`, to)

/** Of these, those that are still the other contact's. */
export const giveTicketsBack = (
  { tx }: Act,
  { ids, from, to }: { ids: readonly number[]; from: number; to: number },
): Promise<number[]> =>
  changeContactOf(tx, sql`ticket.contact_id = ${from} and ticket.id = any(${ids}::bigint[])`, to)

import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Act } from '../../../platform/events/act.ts'
import { findDepartmentByAddresses } from '../../departments/queries.ts'
import { isMachineAddress } from '../rules/is-machine-address.ts'
import { getAddressee, lastMessageWasAutomatic } from './get-addressee.ts'

/** What no person causes within an hour. */
const mostInAnHour = 5

/** How many answers that nobody wrote a customer got since a moment; those to tickets of long ago as well. */
const countSince = async (tx: Tx, contactId: number, since: Temporal.Instant): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from ticket join message on message.ticket_id = ticket.id
      where ticket.contact_id = ${contactId} and message.kind = 'reply' and author_kind in ('system', 'rule')
        and message.at > ${since}
      limit ${mostInAnHour}) as given`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Whether a person may be at an address: not a program's, not our own, and nobody who answers by the second. */
export const isPerson = async (act: Act, { id, email }: { id: number; email: string }): Promise<boolean> => {
  if (isMachineAddress(email)) return false
  if ((await findDepartmentByAddresses(act.tx, [email])) !== null) return false
  return (await countSince(act.tx, id, act.clock.now().subtract({ hours: 1 }))) < mostInAnHour
}

/** Whether something that answers by itself may answer the customer of a ticket, or two programs could talk for ever. @throws not_found */
export const mayBeAnswered = async (act: Act, ticketId: number): Promise<boolean> => {
  const { customer } = await getAddressee(act.tx, ticketId)
  return !(await lastMessageWasAutomatic(act.tx, ticketId)) && (await isPerson(act, customer))
}

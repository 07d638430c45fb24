import type { MuteReason } from '@stoa/contract/links'
import { normalAddress } from '@stoa/contract/mail-address'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Act } from '../../../platform/events/act.ts'
import { findDepartmentByAddresses } from '../../departments/queries.ts'
import { isMachineAddress } from '../rules/is-machine-address.ts'
import { getAddressee, lastMessageWasAutomatic } from './get-addressee.ts'

/** What no person causes within an hour: answers that nobody wrote, and mails to one department. */
const mostAnswers = 5
const mostMails = 15

/** How many answers that nobody wrote a customer got since a moment; those to tickets of long ago as well. */
const countAnswers = async (tx: Tx, contactId: number, since: Temporal.Instant): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from ticket join message on message.ticket_id = ticket.id
      where ticket.contact_id = ${contactId} and message.kind = 'reply' and author_kind in ('system', 'rule')
        and message.at > ${since}
      limit ${mostAnswers}) as given`.execute(tx)
  return rows[0]?.count ?? 0
}

/**
 * Whether an address writes to a department as no person does: on tickets of its own, or in copy on those of others. Then nothing that
 * answers by itself writes there.
 */
export const writesLikeAMachine = async (
  act: Act,
  { email, departmentId }: { email: string; departmentId: number },
): Promise<boolean> => {
  const since = act.clock.now().subtract({ hours: 1 })
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select message.id from contact_address join ticket on ticket.contact_id = contact_address.contact_id
      join message on message.ticket_id = ticket.id
      where contact_address.email = ${normalAddress(email)} and ticket.department_id = ${departmentId}
        and ticket.changed_at > ${since} and message.kind = 'incoming' and message.at > ${since}
      union
      select message.id from contact_address join message on message.author_id = contact_address.contact_id
      join ticket on ticket.id = message.ticket_id
      where contact_address.email = ${normalAddress(email)} and ticket.department_id = ${departmentId}
        and message.kind = 'incoming' and message.author_kind = 'contact' and message.at > ${since}
      limit ${mostMails}) as given`.execute(act.tx)
  return (rows[0]?.count ?? 0) >= mostMails
}

type Addressed = { id: number; email: string; departmentId: number }

/** Why nothing may answer an address by itself: it is a program's, our own, or somebody answers by the second. Null: it may. */
export const whyMuted = async (
  act: Act,
  { id, email, departmentId }: Addressed,
): Promise<MuteReason | null> => {
  if (isMachineAddress(email)) return 'machine-address'
  if ((await findDepartmentByAddresses(act.tx, [email])) !== null) return 'own-address'
  const answers = await countAnswers(act.tx, id, act.clock.now().subtract({ hours: 1 }))
  if (answers >= mostAnswers) return 'too-many'
  return (await writesLikeAMachine(act, { email, departmentId })) ? 'too-many' : null
}

/** Whether something that answers by itself may answer the customer of a ticket, or two programs could talk for ever. @throws not_found */
export const mayBeAnswered = async (act: Act, ticketId: number): Promise<boolean> => {
  const { customer, ticket } = await getAddressee(act.tx, ticketId)
  if (await lastMessageWasAutomatic(act.tx, ticketId)) return false
  return (await whyMuted(act, { ...customer, departmentId: ticket.departmentId })) === null
}

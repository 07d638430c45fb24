import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { keepFieldValues } from '../../custom-fields/commands.ts'
import { valuesOf } from '../../custom-fields/queries.ts'
import { standingCompanies } from '../companies/standing.ts'
import { groupIdsOf, keepGroups } from '../groups/store-members.ts'
import type { Snapshot, Snapshots } from '../rules/join-contacts.ts'
import { lockContact, setCompany, updateContact } from '../store.ts'

/** Locked for the rest of the transaction. @throws not_found */
export const snapshotOf = async (tx: Tx, id: number, given: { merged?: true } = {}): Promise<Snapshot> => {
  const { id: _, ...contact } = await lockContact(tx, id, given)
  return {
    ...contact,
    groupIds: await groupIdsOf(tx, { contactId: id }),
    fields: await valuesOf(tx, 'contact', id),
  }
}

/** Makes a contact what the snapshot says. */
export const becomeSnapshot = async (tx: Tx, id: number, snapshot: Snapshot): Promise<void> => {
  const { companyId, companyByHand, groupIds, fields, ...details } = snapshot
  await updateContact(tx, id, details)
  await setCompany(tx, id, companyId, companyByHand)
  await keepGroups(tx, { contactId: id }, groupIds)
  await keepFieldValues(tx, { subject: 'contact', id }, fields)
}

type Merge = { contactId: number; intoId: number }

/** The one that goes gives everything away by which it could be found; its name stays for what it wrote. */
export const emptyMerged = async (tx: Tx, { contactId, intoId }: Merge): Promise<void> => {
  await sql`update contact set email = '', company_id = null, company_by_hand = false, merged_into_id = ${intoId}
    where id = ${contactId}`.execute(tx)
  await sql`update contact_address set contact_id = ${intoId} where contact_id = ${contactId}`.execute(tx)
  await sql`delete from contact_phone where contact_id = ${contactId}`.execute(tx)
  await keepGroups(tx, { contactId }, [])
}

export const writeMerge = async (
  tx: Tx,
  { contactId, intoId }: Merge,
  given: { at: Temporal.Instant; snapshots: Snapshots; ticketIds: readonly number[] },
): Promise<void> => {
  const { at, snapshots, ticketIds } = given
  await tx
    .insertInto('contact_merge')
    .values({ contact_id: contactId, into_id: intoId, merged_at: at, snapshots: JSON.stringify(snapshots) })
    .execute()
  await sql`insert into contact_merge_ticket (contact_id, ticket_id)
    select ${contactId}::bigint, unnest(${ticketIds}::bigint[])`.execute(tx)
}

/** Takes the record of a merge away. null: there is none. */
export const takeMerge = async (tx: Tx, contactId: number) => {
  const tickets = await tx
    .deleteFrom('contact_merge_ticket')
    .where('contact_id', '=', contactId)
    .returning('ticket_id')
    .execute()
  const row = await tx
    .deleteFrom('contact_merge')
    .where('contact_id', '=', contactId)
    .returning(['into_id', 'snapshots'])
    .executeTakeFirst()
  if (!row) return null
  // Written by `writeMerge`, and only there.
  const snapshots = await withStandingCompanies(tx, row.snapshots as unknown as Snapshots)
  return { intoId: row.into_id, snapshots, ticketIds: tickets.map(ticket => ticket.ticket_id) }
}

/** Companies may have been merged since. */
const withStandingCompanies = async (tx: Tx, { kept, gone, joined }: Snapshots): Promise<Snapshots> => {
  const now = async (snapshot: Snapshot): Promise<Snapshot> => {
    const [companyId = null] =
      snapshot.companyId === null ? [] : await standingCompanies(tx, [snapshot.companyId])
    return { ...snapshot, companyId }
  }
  return { kept: await now(kept), gone: await now(gone), joined: await now(joined) }
}

/** Gives a contact that comes back its addresses, but those that somebody else has by now. @returns the ones that it has */
export const takeAddressesBack = async (
  tx: Tx,
  { contactId, intoId }: Merge,
  emails: readonly string[],
): Promise<string[]> => {
  await sql`update contact set merged_into_id = null where id = ${contactId}`.execute(tx)
  await sql`update contact_address set contact_id = ${contactId} where contact_id = ${intoId} and email = any(${emails}::text[])`.execute(
    tx,
  )
  const { rows } = await sql<{ email: string }>`
    select email from contact_address where email = any(${emails}::text[]) and contact_id <> ${contactId}`.execute(
    tx,
  )
  const taken = new Set(rows.map(row => row.email))
  return emails.filter(email => !taken.has(email))
}

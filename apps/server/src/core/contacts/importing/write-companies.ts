import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { recordset } from '../../../platform/db/recordset.ts'
import { keepDomains } from '../companies/store.ts'
import { writeCompanies, writeGroups } from './known-names.ts'
import type { CompanyState, KnownCompanies } from './rules/decide-company.ts'

const updateNotes = async (tx: Tx, changed: readonly CompanyState[]): Promise<void> => {
  if (changed.length === 0) return
  await sql`
    update customer_company set notes = given.notes from ${recordset(changed, sql`id bigint, notes text`)}
    where customer_company.id = given.id`.execute(tx)
}

const joinGroups = async (tx: Tx, rows: readonly { id: number; group_id: number }[]): Promise<void> => {
  if (rows.length === 0) return
  await sql`
    insert into contact_group_company (company_id, group_id)
    select id, group_id from ${recordset(rows, sql`id bigint, group_id bigint`)} on conflict do nothing`.execute(
    tx,
  )
}

/** Writes what was decided: what differs from `before`, and what is named for the first time. */
export const writeCompaniesOfRows = async (
  tx: Tx,
  known: KnownCompanies,
  before: ReadonlyMap<number, CompanyState>,
  at: Temporal.Instant,
): Promise<void> => {
  const states = [...known.companies.values()].filter(state => state !== before.get(state.id))
  await writeGroups(tx, known.groups, at)
  await writeCompanies(
    tx,
    states.filter(({ id }) => !before.has(id)),
    at,
  )
  await updateNotes(
    tx,
    states.filter(({ id, notes }) => before.has(id) && before.get(id)?.notes !== notes),
  )
  await keepDomains(
    tx,
    states.filter(
      ({ id, domains }) => JSON.stringify(domains) !== JSON.stringify(before.get(id)?.domains ?? []),
    ),
  )
  await joinGroups(
    tx,
    states.flatMap(({ id, groupIds }) =>
      groupIds.filter(group => !before.get(id)?.groupIds.includes(group)).map(group_id => ({ id, group_id })),
    ),
  )
}

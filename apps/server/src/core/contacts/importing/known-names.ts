import { folded } from '@stoa/conditions/fold'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { recordset } from '../../../platform/db/recordset.ts'
import { reserveIds } from '../../../platform/db/reserve-ids.ts'
import { listGroupRows } from '../groups/store.ts'
import { kept, type Named, unknownNames } from './rules/named.ts'

/** Companies that are called like one of these, or were before they were merged, by the folded name that was given. */
export const companiesCalled = async (tx: Tx, names: readonly string[]): Promise<Map<string, number>> => {
  if (names.length === 0) return new Map()
  const { rows } = await sql<{ name: string; id: number }>`
    with given as (select unnest(${[...new Set(names)]}::text[]) as name)
    select given.name, stays.id, 0 as rank, merged.id as came from given
    join customer_company merged on folded(merged.name) = folded(given.name) and merged.merged_into_id is not null
    join customer_company stays on stays.id = merged.merged_into_id and stays.deleted_at is null
    union all
    select given.name, company.id, 1, company.id from given
    join customer_company company on folded(company.name) = folded(given.name) and company.deleted_at is null
    order by rank, came`.execute(tx)
  // What is called so now stands last, and so has the name.
  return new Map(rows.map(({ name, id }) => [folded(name), id]))
}

const named = async (
  tx: Tx,
  table: 'customer_company' | 'contact_group',
  ids: Map<string, number>,
  names: readonly string[],
): Promise<Named> => ({
  ids,
  made: [],
  reserved: (await reserveIds(tx, table, unknownNames(ids, names))).values(),
})

export const knownCompanyNames = async (tx: Tx, names: readonly string[]): Promise<Named> =>
  named(tx, 'customer_company', await companiesCalled(tx, names.map(kept)), names)

export const knownGroups = async (tx: Tx, names: readonly string[]): Promise<Named> => {
  if (names.length === 0) return named(tx, 'contact_group', new Map(), names)
  const ids = new Map((await listGroupRows(tx)).map(({ id, name }) => [folded(name), id]))
  return named(tx, 'contact_group', ids, names)
}

export const writeGroups = async (tx: Tx, { made }: Named, at: Temporal.Instant): Promise<void> => {
  if (made.length === 0) return
  await sql`
    insert into contact_group (id, name, colour, created_at) overriding system value
    select id, name, 'grey', ${at.toString()}::timestamptz from ${recordset(made, sql`id bigint, name text`)}`.execute(
    tx,
  )
}

export const writeCompanies = async (
  tx: Tx,
  made: readonly { id: number; name: string; notes: string }[],
  at: Temporal.Instant,
): Promise<void> => {
  if (made.length === 0) return
  await sql`
    insert into customer_company (id, name, notes, created_at) overriding system value
    select id, name, notes, ${at.toString()}::timestamptz
    from ${recordset(made, sql`id bigint, name text, notes text`)}`.execute(tx)
}

import { fieldNamed } from '@stoa/conditions/fields'
import { valueSql } from '@stoa/conditions/sql/value-sql'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { type SignalField, signalFields } from '../rules/signals.ts'

/** What the field is now for each that it may be about: the field reads one column of a ticket, so that column is enough of one. */
export const readSignals = async (tx: Tx, field: SignalField): Promise<Map<number, unknown>> => {
  const { about, of } = signalFields[field]
  const declared = fieldNamed(field)
  if (!declared) throw new Error(`There is no field ${field}`)
  const { rows } = await sql<{ id: number; value: unknown }>`
    select ${sql.ref(about)} as id, ${valueSql(declared, undefined)} as value
    from (select id as ${sql.ref(about)} from ${sql.table(of)}) as ticket`.execute(tx)
  return new Map(rows.map(row => [row.id, row.value]))
}

export const storedSignals = async (
  tx: Tx,
  fillId: number,
  field: SignalField,
): Promise<Map<number, string>> => {
  const { rows } = await sql<{ id: number; holds: string }>`
    select about_id as id, holds from view_signal where fill_id = ${fillId} and field = ${field}`.execute(tx)
  return new Map(rows.map(row => [row.id, row.holds]))
}

export const storeSignals = async (
  tx: Tx,
  fillId: number,
  field: SignalField,
  changed: ReadonlyMap<number, string>,
): Promise<void> => {
  if (changed.size === 0) return
  await sql`
    insert into view_signal (fill_id, field, about_id, holds)
    select ${fillId}::bigint, ${field}, id, holds from unnest(${[...changed.keys()]}::bigint[], ${[...changed.values()]}::text[]) as changed (id, holds)
    on conflict (fill_id, field, about_id) do update set holds = excluded.holds`.execute(tx)
}

import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/** A ticket in a view: for everybody (0) or for one person. */
export type Row = {
  ticketId: number
  fillId: number
  forId: number
  departmentId: number
  changedAt: Temporal.Instant
  /** Only in views that are ordered by it. */
  urgencyAt: Temporal.Instant | null
}

const keyOf = ({ ticketId, fillId, forId }: Row) => `${ticketId} ${fillId} ${forId}`

const listRows = async (tx: Tx, ticketIds: readonly number[], fillIds: readonly number[]): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select ticket_id as "ticketId", fill_id as "fillId", for_id as "forId", department_id as "departmentId", changed_at as "changedAt",
           urgency_at as "urgencyAt"
    from view_ticket where ticket_id = any(${ticketIds}::bigint[]) and fill_id = any(${fillIds}::bigint[])`.execute(
    tx,
  )
  return rows
}

const isAt = (was: Row, row: Row): boolean =>
  was.changedAt.equals(row.changedAt) && `${was.urgencyAt}` === `${row.urgencyAt}`

/** What is wanted against what is there, for these tickets in these views. */
const compare = (there: readonly Row[], wanted: readonly Row[]) => {
  const before = new Map(there.map(row => [keyOf(row), row]))
  const after = new Map(wanted.map(row => [keyOf(row), row]))
  const gone = there.filter(row => !after.has(keyOf(row)))
  const written = wanted.filter(row => {
    const was = before.get(keyOf(row))
    return !was || was.departmentId !== row.departmentId || !isAt(was, row)
  })
  const came = written.filter(row => !before.has(keyOf(row)))
  const left = written.flatMap(row => {
    const was = before.get(keyOf(row))
    return was && was.departmentId !== row.departmentId ? [{ was, is: row }] : []
  })
  const counted = [
    ...gone.map(row => ({ ...row, delta: -1 })),
    ...came.map(row => ({ ...row, delta: 1 })),
    ...left.flatMap(({ was, is }) => [
      { ...was, delta: -1 },
      { ...is, delta: 1 },
    ]),
  ]
  return { gone, written, counted, shifted: [...gone, ...came] }
}

/**
 * Brings what is kept of some tickets in some views to what is wanted, and writes only what differs. Whoever calls has the turn.
 * @returns the fills in which a ticket came or went
 */
export const keepRows = async (
  tx: Tx,
  given: { ticketIds: readonly number[]; fillIds: readonly number[]; wanted: readonly Row[] },
): Promise<number[]> => {
  const there = await listRows(tx, given.ticketIds, given.fillIds)
  const { gone, written, counted, shifted } = compare(there, given.wanted)
  if (gone.length > 0)
    await sql`
      delete from view_ticket using unnest(
        ${gone.map(row => row.ticketId)}::bigint[], ${gone.map(row => row.fillId)}::bigint[], ${gone.map(row => row.forId)}::bigint[]
      ) as gone (ticket_id, fill_id, for_id)
      where view_ticket.ticket_id = gone.ticket_id and view_ticket.fill_id = gone.fill_id and view_ticket.for_id = gone.for_id`.execute(
      tx,
    )
  if (written.length > 0)
    await sql`
      insert into view_ticket (ticket_id, fill_id, for_id, department_id, changed_at, urgency_at)
      select * from unnest(
        ${written.map(row => row.ticketId)}::bigint[], ${written.map(row => row.fillId)}::bigint[], ${written.map(row => row.forId)}::bigint[],
        ${written.map(row => row.departmentId)}::bigint[], ${written.map(row => row.changedAt.toString())}::timestamptz[],
        ${written.map(row => row.urgencyAt?.toString() ?? null)}::timestamptz[])
      on conflict (ticket_id, fill_id, for_id) do update set department_id = excluded.department_id, changed_at = excluded.changed_at,
        urgency_at = excluded.urgency_at`.execute(tx)
  if (counted.length > 0)
    await sql`
      insert into view_tally (fill_id, for_id, department_id, delta)
      select fill_id, for_id, department_id, sum(delta) from unnest(
        ${counted.map(row => row.fillId)}::bigint[], ${counted.map(row => row.forId)}::bigint[],
        ${counted.map(row => row.departmentId)}::bigint[], ${counted.map(row => row.delta)}::bigint[]
      ) as counted (fill_id, for_id, department_id, delta)
      group by 1, 2, 3 having sum(delta) <> 0`.execute(tx)
  return [...new Set(shifted.map(row => row.fillId))]
}

/**
 * Puts into a view what a query chose: ticket, for whom, department, last change and urgency. What is there already was seen by somebody who
 * looked at the same moment or will be corrected by whoever hears of its change.
 */
export const insertRows = async (tx: Tx, fillId: number, chosen: RawBuilder<unknown>): Promise<void> => {
  await sql`
    with came as (
      insert into view_ticket (ticket_id, fill_id, for_id, department_id, changed_at, urgency_at)
      select chosen.ticket_id, ${fillId}::bigint, chosen.for_id, chosen.department_id, chosen.changed_at, chosen.urgency_at
      from (${chosen}) as chosen (ticket_id, for_id, department_id, changed_at, urgency_at)
      on conflict do nothing
      returning for_id, department_id
    )
    insert into view_tally (fill_id, for_id, department_id, delta)
    select ${fillId}::bigint, for_id, department_id, count(*) from came group by 2, 3`.execute(tx)
}

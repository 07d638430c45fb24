import type { ListOrder } from '@stoa/contract/list-looks'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Place } from '../rules/cursor.ts'

/** `urgency-of-all`: behind what waits comes what does not, the newest change first. */
export type PageOrder = ListOrder | 'urgency-of-all'

/** What does not wait is put behind everything by turning its time around this moment; what waits is due long before. */
const MIRROR = '2200-01-01T00:00:00Z'
const mirror = BigInt(Temporal.Instant.from(MIRROR).epochMilliseconds) * 1_000_000n
const mirrored = (at: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.fromEpochNanoseconds(2n * mirror - at.epochNanoseconds)

/** How urgent rows of tickets are, whether they wait or not: the earlier, the more. */
export const urgencyOf = (rows: string): RawBuilder<unknown> => {
  const moment = sql`(${sql.lit(MIRROR)}::timestamptz at time zone 'UTC')`
  const changed = sql`(${sql.ref(`${rows}.changed_at`)} at time zone 'UTC')`
  return sql`coalesce(${sql.ref(`${rows}.urgent_at`)}, (${moment} + (${moment} - ${changed})) at time zone 'UTC')`
}

/** By which moment of rows that bear this name they are ordered. */
export const momentOf = (order: PageOrder, rows: string): RawBuilder<unknown> => {
  if (order === 'urgency-of-all') return urgencyOf(rows)
  return sql.ref(`${rows}.${order === 'activity' ? 'changed_at' : 'urgent_at'}`)
}

/** The newest change first, or the most urgent. */
export const inOrder = (order: PageOrder, rows: string): RawBuilder<unknown> => {
  const at = momentOf(order, rows)
  const id = sql.ref(`${rows}.id`)
  return order === 'activity' ? sql`${at} desc, ${id} desc` : sql`${at}, ${id}`
}

/** Those that come after a place in this order. */
export const after = (order: PageOrder, { at, id }: Place): RawBuilder<boolean> => {
  const place = sql`(${momentOf(order, 'ticket')}, ticket.id)`
  return order === 'activity' ? sql`${place} < (${at}, ${id})` : sql`${place} > (${at}, ${id})`
}

type Placed = { id: number; changed_at: Temporal.Instant; urgent_at: Temporal.Instant | null }

/** Where a ticket stands. */
export const placeIn = (order: PageOrder, row: Placed): Place => ({
  id: row.id,
  at: order === 'activity' ? row.changed_at : (row.urgent_at ?? mirrored(row.changed_at)),
})

/** The same of some tickets. */
export const urgencyOfTickets = async (
  tx: Tx,
  ids: readonly number[],
): Promise<Map<number, Temporal.Instant>> => {
  const { rows } = await sql<{ id: number; at: Temporal.Instant }>`
    select id, ${urgencyOf('ticket')} as at from ticket where id = any(${ids}::bigint[])`.execute(tx)
  return new Map(rows.map(({ id, at }) => [id, at]))
}

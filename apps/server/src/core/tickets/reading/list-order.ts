import type { ListOrder } from '@stoa/contract/list-looks'
import { type RawBuilder, sql } from 'kysely'
import type { Place } from '../rules/cursor.ts'

const columns = { activity: 'changed_at', urgency: 'urgent_at' } as const

/** By which moment of rows that bear this name they are ordered. */
export const momentOf = (order: ListOrder, rows: string): RawBuilder<unknown> =>
  sql.ref(`${rows}.${columns[order]}`)

/** The newest change first, or the most urgent. */
export const inOrder = (order: ListOrder, rows: string): RawBuilder<unknown> => {
  const at = momentOf(order, rows)
  const id = sql.ref(`${rows}.id`)
  return order === 'activity' ? sql`${at} desc, ${id} desc` : sql`${at}, ${id}`
}

/** Those that come after a place in this order. */
export const after = (order: ListOrder, { at, id }: Place): RawBuilder<boolean> => {
  const place = sql`(${momentOf(order, 'ticket')}, ticket.id)`
  return order === 'activity' ? sql`${place} < (${at}, ${id})` : sql`${place} > (${at}, ${id})`
}

type Placed = { id: number; changed_at: Temporal.Instant; urgent_at: Temporal.Instant | null }

/** Where a ticket stands. What has no urgency was changed meanwhile; its change is as good a place as any. */
export const placeIn = (order: ListOrder, row: Placed): Place => ({
  id: row.id,
  at: (order === 'urgency' && row.urgent_at) || row.changed_at,
})

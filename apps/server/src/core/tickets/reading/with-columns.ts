import { fieldOfColumn, type ShownColumn } from '@stoa/contract/list-looks'
import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { valuesOfFields } from '../../custom-fields/queries.ts'

type Level = NonNullable<TicketItem['level']>

/** The tickets of a page with what is told only where it is asked for: one more statement for all of them, or two. */
export const withColumns = async (
  db: Db | Tx,
  items: TicketItem[],
  columns: readonly ShownColumn[],
): Promise<TicketItem[]> => {
  const fieldIds = columns.flatMap(column => fieldOfColumn(column) ?? [])
  const ids = items.map(({ id }) => id)
  const [levels, fields] = await Promise.all([
    columns.includes('level') ? levelsOf(db, ids) : null,
    fieldIds.length > 0 ? valuesOfFields(db, 'ticket', ids, fieldIds) : null,
  ])
  return items.map(item => ({
    ...item,
    ...(levels && { level: levels.get(item.id) ?? null }),
    ...(fields && { fields: fields.get(item.id) ?? [] }),
  }))
}

const levelsOf = async (db: Db | Tx, ids: readonly number[]): Promise<Map<number, Level>> => {
  const { rows } = await sql<Level & { ticketId: number }>`
    select sla_ticket.ticket_id as "ticketId", sla_level.id, sla_level.name
    from sla_ticket join sla_level on sla_level.id = sla_ticket.level_id
    where sla_ticket.ticket_id = any(${ids}::bigint[])`.execute(db)
  return new Map(rows.map(({ ticketId, ...level }) => [ticketId, level]))
}

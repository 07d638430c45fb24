import { fieldNamed } from '@stoa/conditions/fields'
import { valueSql } from '@stoa/conditions/sql/value-sql'
import { type Need, needKey, type Values } from '@stoa/conditions/values'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { together } from '../../platform/db/together.ts'

type Row = { id: number; [column: `v${number}`]: unknown }

/** One query for all rows, with just the columns that are needed. */
const load = async (
  db: Db | Tx,
  needs: readonly Need[],
  id: RawBuilder<unknown>,
  from: RawBuilder<unknown>,
): Promise<Map<number, Values>> => {
  const columns = needs.map((need, at) => {
    const field = fieldNamed(need.field)
    if (!field) throw new Error(`There is no field ${need.field}`)
    return sql`, ${valueSql(field, need.key)} as ${sql.ref(`v${at}`)}`
  })
  const { rows } = await sql<Row>`select ${id} as id${sql.join(columns, sql``)} ${from}`.execute(db)
  const keys = needs.map(needKey)
  return new Map(rows.map(row => [row.id, new Map(keys.map((key, at) => [key, row[`v${at}`]]))]))
}

/** What the fields of scope `ticket` say about tickets; tickets that are not there are left out. */
export const valuesOfTickets = async (
  db: Db | Tx,
  ids: readonly number[],
  needs: readonly Need[],
): Promise<Map<number, Values>> =>
  ids.length === 0
    ? new Map()
    : load(
        db,
        needs,
        sql`ticket.id`,
        sql`from ticket where ticket.id = any (${ids}::bigint[]) and purged_at is null`,
      )

/** What all fields say about events, with the tickets as they are now, by the id of the event. */
export const valuesOfEvents = async (
  db: Db | Tx,
  eventIds: readonly number[],
  needs: readonly Need[],
): Promise<Map<number, Values>> =>
  eventIds.length === 0
    ? new Map()
    : load(
        db,
        needs,
        sql`event.id`,
        sql`from event
        join ticket on ticket.id = event.ticket_id and ticket.purged_at is null
        left join message on message.id = (event.data ->> 'messageId')::bigint
        where event.id = any (${eventIds}::bigint[])`,
      )

/** Those who ask at the same time about the same fields are one query. */
const valuesTogether = together(
  async (db, asked: readonly { eventId: number; needs: readonly Need[]; key: string }[]) => {
    const found = new Map<string, Map<number, Values>>()
    for (const [key, same] of Map.groupBy(asked, each => each.key)) {
      const [one] = same
      const ids = same.map(({ eventId }) => eventId)
      if (one) found.set(key, await valuesOfEvents(db, ids, one.needs))
    }
    return asked.map(({ eventId, key }) => found.get(key)?.get(eventId))
  },
)

/** As `valuesOfEvents`, of one; undefined where its ticket is not there. */
export const valuesOfEvent = (
  db: Db | Tx,
  eventId: number,
  needs: readonly Need[],
): Promise<Values | undefined> => valuesTogether(db, { eventId, needs, key: needs.map(needKey).join('\n') })

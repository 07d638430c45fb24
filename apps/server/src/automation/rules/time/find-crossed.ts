import { toSql } from '@stoa/conditions/compile'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import type { TimeRule } from './live-time-rules.ts'
import { lineAt, measurings } from './rules/line.ts'
import { narrow } from './rules/narrow.ts'

export type Place = { baseAt: Temporal.Instant; ticketId: number }

/** `upTo`: how far was looked. `more`: behind that there may be others that crossed the line. */
export type Crossed = { found: Place[]; upTo: Place; more: boolean }

/** So many tickets are looked at in one go where nothing tells beforehand which of them can fit; and so many found. */
const slice = 25_000
const most = 1_000

const lastId = Number.MAX_SAFE_INTEGER

/**
 * Tickets that have crossed a rule's line since it last looked, and for which its conditions hold: by an index on the moment that it measures
 * from, or on what its conditions ask for.
 */
export const findCrossed = async (
  db: Db,
  rule: TimeRule,
  from: Place | null,
  now: Temporal.Instant,
): Promise<Crossed> => {
  const base = sql.ref(`ticket.${measurings[rule.measure].column}`)
  const end = { baseAt: lineAt(rule, now), ticketId: lastId }
  const narrowed = narrow(rule.groups)
  const candidates = sql`ticket.status <> 'closed' and ticket.purged_at is null and ${after(base, from)}`
  const upTo = narrowed.length > 0 ? null : await sliceEnd(db, base, candidates, end)
  const to = upTo ?? end
  const fits = narrowed.map(({ column, values }) => sql`and ${sql.ref(`ticket.${column}`)} = any (${values})`)
  const { rows } = await sql<Place>`
    select ticket.id as "ticketId", ${base} as "baseAt" from ticket
    where ${candidates} and ${base} <= ${to.baseAt} and (${base}, ticket.id) <= (${to.baseAt}, ${to.ticketId}::bigint)
      ${sql.join(fits, sql` `)} and ${toSql(rule.whole, { now: sql`${now}`, zone: rule.zone })}
      and not exists (select from time_rule_period as had
                      where had.rule_id = ${rule.id} and had.ticket_id = ticket.id and had.base_at = ${base})
    order by ${base}, ticket.id limit ${most}`.execute(db)
  const last = rows.length === most ? rows.at(-1) : undefined
  return { found: rows, upTo: last ?? to, more: last !== undefined || upTo !== null }
}

const after = (base: RawBuilder<unknown>, from: Place | null) =>
  from
    ? sql`${base} >= ${from.baseAt} and (${base}, ticket.id) > (${from.baseAt}, ${from.ticketId}::bigint)`
    : sql`${base} is not null`

/** Where a slice of candidates ends; null where there are not as many. */
const sliceEnd = async (
  db: Db,
  base: RawBuilder<unknown>,
  candidates: RawBuilder<unknown>,
  end: Place,
): Promise<Place | null> => {
  const { rows } = await sql<Place>`
    select ${base} as "baseAt", ticket.id as "ticketId" from ticket
    where ${candidates} and ${base} <= ${end.baseAt}
    order by ${base}, ticket.id offset ${slice - 1} limit 1`.execute(db)
  return rows[0] ?? null
}

import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { addToSpans } from './add-to-spans.ts'
import { measureColumns } from './columns.ts'
import { quarterSeries } from './series.ts'
import type { Tables } from './tables.ts'

/** A zone whose days and months are not all there. */
type Unbuilt = { zone: string; nextAt: Temporal.Instant | null; lookedAt: Temporal.Instant }

/** Days and months of the company’s zone are kept whether or not anybody has looked. */
export const keepCompanyZone = async (db: Db, zone: string, now: Temporal.Instant): Promise<void> => {
  await sql`
    insert into report_zone (zone, looked_at) select ${zone}, ${now}
    where not exists (select from report_zone where zone = ${zone} and looked_at > ${now.subtract({ hours: 24 })})
    on conflict (zone) do update set looked_at = excluded.looked_at`.execute(db)
}

/** Nobody has looked through these for long: they are taken apart like those that were not finished. */
export const letGo = async (db: Db, since: Temporal.Instant): Promise<void> => {
  await sql`
    update report_zone set built_at = null, next_at = null where looked_at < ${since} and built_at is not null`.execute(
    db,
  )
}

/** The one that somebody looked through last, because somebody may be looking now. */
export const nextUnbuilt = async (db: Db | Tx): Promise<Unbuilt | null> => {
  const { rows } = await sql<Unbuilt>`
    select zone, next_at as "nextAt", looked_at as "lookedAt" from report_zone where built_at is null
    order by looked_at desc limit 1`.execute(db)
  return rows[0] ?? null
}

export const isZone = async (tx: Tx, zone: string): Promise<boolean> => {
  const { rows } = await sql`select from pg_timezone_names where lower(name) = lower(${zone})`.execute(tx)
  return rows.length > 0
}

/** @returns whether any were left */
export const throwSpansAway = async (tx: Tx, zone: string, most: number): Promise<boolean> => {
  const gone = await sql`
    delete from report_span where ctid = any(array(
      select span.ctid from report_series as series join report_span as span on span.series_id = series.id
      where series.zone = ${zone} limit ${most}))`.execute(tx)
  return Number(gone.numAffectedRows) > 0
}

export const forgetZone = async (tx: Tx, zone: string): Promise<void> => {
  await sql`delete from report_zone where zone = ${zone}`.execute(tx)
}

export const moveZone = async (
  tx: Tx,
  zone: string,
  to: { nextAt: Temporal.Instant } | { builtAt: Temporal.Instant },
): Promise<void> => {
  const moved = 'nextAt' in to ? sql`next_at = ${to.nextAt}` : sql`next_at = null, built_at = ${to.builtAt}`
  await sql`update report_zone set ${moved} where zone = ${zone}`.execute(tx)
}

/** The first quarter-hour from a moment on in which anything was counted. */
export const firstQuarter = async (
  tx: Db | Tx,
  { quarter }: Pick<Tables, 'quarter'>,
  from: Temporal.Instant | null,
): Promise<Temporal.Instant | null> => {
  const { rows } = await sql<{ at: Temporal.Instant }>`
    select at from ${quarter} where series_id = ${quarterSeries('department')} and tag_id = 0 and ${from ? sql`at >= ${from}` : sql`true`} order by at limit 1`.execute(
    tx,
  )
  return rows[0]?.at ?? null
}

/** Adds the quarters of a stretch to the days and months of zones. */
export const addQuarters = async (
  tx: Tx,
  { quarter, span }: Pick<Tables, 'quarter' | 'span'>,
  { zones, from, until }: { zones: readonly string[]; from: Temporal.Instant; until: Temporal.Instant },
): Promise<void> => {
  await addToSpans(tx, span, {
    columns: measureColumns,
    from: sql`(${between(quarter, from, until)}) as cell, unnest(${zones}::text[]) as zone (zone)`,
    where: sql`true`,
  })
}

/** Those with tags and those of all tags each by its own index. */
const between = (quarter: RawBuilder<unknown>, from: unknown, until: unknown): RawBuilder<unknown> =>
  sql`select * from ${quarter} where series_id = ${quarterSeries('both')} and tag_id = 0 and at >= ${from} and at < ${until}
    union all select * from ${quarter} where tag_id <> 0 and at >= ${from} and at < ${until}`

import type { OnlineHours, OnlineStretch, onlineQuery } from '@stoa/contract/load-reports'
import { localeOf } from '@stoa/text/languages'
import { sql } from 'kysely'
import type { z } from 'zod'
import { departmentNames } from '../../../core/departments/queries.ts'
import { personNames } from '../../../core/people/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { type AskedKind, tellPeriod } from '../kinds/ask-kind.ts'

export type AskedOnline = { asked: AskedKind; query: z.output<typeof onlineQuery>; now: Temporal.Instant }

/** Online and a member at once, as far as it lies in the period and before now. */
const stretches = ({ asked: { from, until, departments }, query: { agents, service }, now }: AskedOnline) => {
  const seen = departments === 'all' ? sql`true` : sql`department_id = any(${departments}::bigint[])`
  const who = agents.length === 0 ? sql`true` : sql`report_online.person_id = any(${agents}::bigint[])`
  // Adjacent stretches in which somebody got the same work are one.
  const membership = sql`(
    select person_id, department_id, lower(span) as from_at, upper(span) as to_at from (
      select person_id, department_id, unnest(range_agg(tstzrange(from_at, to_at))) as span
      from report_membership where ${sql.ref(service)} group by 1, 2
    ) as spans
  ) as report_membership`
  const end = sql`least(coalesce(report_online.to_at, 'infinity'), coalesce(report_membership.to_at, 'infinity'))`
  return sql`(
    select report_online.person_id, department_id, greatest(report_online.from_at, report_membership.from_at) as began_at,
      nullif(${end}, 'infinity') as ended_at,
      greatest(report_online.from_at, report_membership.from_at, ${from}::timestamptz) as from_at,
      least(${end}, ${until}::timestamptz, ${now}::timestamptz) as to_at
    from report_online join ${membership} on report_membership.person_id = report_online.person_id
    where service = ${service} and ${seen} and ${who}
      and coalesce(report_online.to_at, 'infinity') > ${from} and report_online.from_at < ${until}
  ) as stretch`
}

/** Where a list was left; the newest beginning comes first. */
export type OnlinePlace = { at: Temporal.Instant; personId: number; departmentId: number }

type Row = {
  personId: number
  departmentId: number
  beganAt: Temporal.Instant
  endedAt: Temporal.Instant | null
  seconds: number
}

export const readOnline = async (
  tx: Tx,
  told: AskedOnline,
  { before, limit }: { before: OnlinePlace | null; limit: number },
): Promise<{ items: OnlineStretch[]; next: OnlinePlace | null }> => {
  const after = before
    ? sql`and (began_at, person_id, department_id) < (${before.at}::timestamptz, ${before.personId}::bigint, ${before.departmentId}::bigint)`
    : sql``
  const { rows } = await sql<Row>`
    select person_id as "personId", department_id as "departmentId", began_at as "beganAt", ended_at as "endedAt",
      round(extract(epoch from to_at - from_at))::int as seconds
    from ${stretches(told)} where to_at > from_at ${after}
    order by began_at desc, person_id desc, department_id desc limit ${limit + 1}`.execute(tx)
  const shown = rows.slice(0, limit)
  const people = await personNames(tx, [...new Set(shown.map(row => row.personId))])
  const departments = await departmentNames(tx, [...new Set(shown.map(row => row.departmentId))])
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(row => ({
      agent: { id: row.personId, name: people.get(row.personId) ?? '' },
      department: { id: row.departmentId, name: departments.get(row.departmentId) ?? '' },
      from: row.beganAt.toString(),
      to: row.endedAt?.toString() ?? null,
      seconds: row.seconds,
    })),
    next: last ? { at: last.beganAt, personId: last.personId, departmentId: last.departmentId } : null,
  }
}

/** How long each was online in any of the departments; what overlaps counts once. */
export const readHours = async (tx: Tx, told: AskedOnline): Promise<OnlineHours> => {
  const { rows } = await sql<{ personId: number; seconds: number }>`
    select person_id as "personId", round(sum(extract(epoch from upper(span) - lower(span))))::int as seconds
    from (
      select person_id, unnest(range_agg(tstzrange(from_at, to_at))) as span
      from ${stretches(told)} where to_at > from_at group by person_id
    ) as spans group by person_id`.execute(tx)
  const names = await personNames(
    tx,
    rows.map(row => row.personId),
  )
  const { compare } = new Intl.Collator(localeOf(told.asked.language), { numeric: true })
  return {
    ...tellPeriod(told.asked.period),
    rows: rows
      .map(({ personId, seconds }) => ({ agent: { id: personId, name: names.get(personId) ?? '' }, seconds }))
      .sort((a, b) => compare(a.agent.name, b.agent.name)),
  }
}

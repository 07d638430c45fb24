import { type Measure, online } from '@stoa/contract/metrics'
import { type RawBuilder, sql } from 'kysely'
import { isStretch, type Question } from './question.ts'
import { endOf, startOfDay } from './rules/period.ts'
import type { Start } from './rules/stretches.ts'

/** People are online, whatever comes in meanwhile: of channels, tags and companies it says nothing, nor of one department of several. */
export const tellsOnline = ({ by, only }: Pick<Question, 'by' | 'only'>): boolean =>
  (by === 'agent' || isStretch(by)) && only.channels === 'all' && only.under.length === 0

/** What lasts has lasted until something happened last. */
const newest = sql`(select at from event order by id desc limit 1)`

/** When people were online for any kind of work, in these departments where they are not all; what overlaps counts once. */
const spansOf = ({ period, only: { departments, agents } }: Question) => {
  const from = sql`${startOfDay(period.from, period.zone)}::timestamptz`
  const until = sql`${startOfDay(endOf(period), period.zone)}::timestamptz`
  const inDepartments = departments !== 'all'
  const member = inDepartments
    ? sql`join report_membership as member on member.person_id = report_online.person_id and department_id = any(${departments}::bigint[])`
    : sql``
  const [began, ended] = inDepartments
    ? [sql`, member.from_at`, sql`, coalesce(member.to_at, 'infinity')`]
    : [sql``, sql``]
  const who = agents === 'all' ? sql`true` : sql`report_online.person_id = any(${agents}::bigint[])`
  return sql`
    select person_id, unnest(range_agg(tstzrange(from_at, to_at))) as span from (
      select report_online.person_id, greatest(report_online.from_at, ${from}${began}) as from_at,
        least(coalesce(report_online.to_at, ${newest}), ${until}${ended}) as to_at
      from report_online ${member}
      where ${who} and report_online.from_at < ${until} and coalesce(report_online.to_at, 'infinity') > ${from}
    ) as stretch where from_at < to_at group by person_id`
}

const moments = (edges: readonly string[]) => sql`${edges}::timestamptz[]`
const momentsOf = (starts: readonly Start[]) => moments(starts.map(start => start.at.toString()))

/** Seconds by key and place, as sums are told; spans are cut where any of these stretches begins. */
export const onlineRows = (
  question: Question,
  starts: readonly Start[],
  points: readonly Start[],
): RawBuilder<unknown> => {
  const edges = [...new Set([...starts, ...points].map(({ at }) => at.epochMilliseconds))]
    .sort((one, other) => one - other)
    .map(edge => Temporal.Instant.fromEpochMilliseconds(edge).toString())
  const key = isStretch(question.by) ? sql`width_bucket(from_at, ${momentsOf(starts)})` : sql`person_id`
  const place = points.length > 0 ? sql`width_bucket(from_at, ${momentsOf(points)})` : sql`null::int`
  const cut =
    edges.length === 0
      ? sql`select person_id, lower(span) as from_at, upper(span) as to_at from (${spansOf(question)}) as spans`
      : sql`
        select person_id, greatest(lower(span), edges.at[edge]) as from_at, least(upper(span), edges.at[edge + 1]) as to_at
        from (${spansOf(question)}) as spans, (select ${moments(edges)} as at) as edges,
          generate_series(width_bucket(lower(span), edges.at), width_bucket(upper(span), edges.at)) as edge`
  return sql`
    select ${key} as key, ${place} as place, round(sum(extract(epoch from to_at - from_at)))::float8 as ${sql.ref(online)}
    from (${cut}) as cut where from_at < to_at group by 1, 2`
}

/** Rows of these measures, and how long people were online beside them, also where nothing else was counted. */
export const withOnline = (
  added: RawBuilder<unknown>,
  counted: readonly Measure[],
  rows: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`
  select coalesce(added.key, present.key) as key, coalesce(added.place, present.place) as place,
    ${sql.join([...counted, online].map(part => sql.ref(part)))}
  from (${added}) as added
  full join (${rows}) as present on present.key = added.key and coalesce(present.place, 0) = coalesce(added.place, 0)`

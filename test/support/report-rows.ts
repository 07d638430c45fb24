import type { Measure } from '@stoa/contract/metrics'
import { sql } from 'kysely'
import { columnOf } from '../../apps/server/src/outlets/reports/store/columns.ts'
import type { Detail } from '../../apps/server/src/outlets/reports/store/details.ts'
import { numberSeries, seriesOf } from '../../apps/server/src/outlets/reports/store/series.ts'
import { numberTags } from '../../apps/server/src/outlets/reports/store/tags.ts'
import type { Db } from '../../apps/server/src/platform/db/database.ts'

export type Counted = {
  at: string
  departmentId: number
  agentId?: number
  channel?: string
  tags?: string[]
} & Partial<Record<Measure, number>>

/** What each leaves out. */
const details: [Detail, Kept][] = [
  ['department', { agent_id: 0, channel: '' }],
  ['agent', { channel: '' }],
  ['channel', { agent_id: 0 }],
  ['both', {}],
]

type Kept = Record<string, number | string>

/** Sums by table and key, each written down once: a row at a time would take a busy machine minutes. */
const sumsByKey = () => {
  const tables = new Map<string, Map<string, Kept>>()
  const add = (table: string, keys: Kept, sums: Partial<Record<Measure, number>>) => {
    const rows = tables.get(table) ?? new Map<string, Kept>()
    tables.set(table, rows)
    const key = JSON.stringify(keys)
    const row = rows.get(key) ?? { ...keys }
    rows.set(key, row)
    for (const [measure, sum] of Object.entries(sums)) {
      const column = columnOf(measure as Measure)
      row[column] = Number(row[column] ?? 0) + sum
    }
  }
  const write = async (db: Db) => {
    for (const [table, rows] of tables) {
      const keys = keysOf[table] ?? []
      const columns = [...new Set([...rows.values()].flatMap(row => Object.keys(row)))]
      const sums = columns.filter(column => !keys.includes(column))
      const all = sql.join(columns.map(each => sql.ref(each)))
      await sql`
        insert into ${sql.table(table)} as kept (${all})
        select ${all} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify([...rows.values()])})
        on conflict (${sql.join(keys.map(each => sql.ref(each)))}) do update set ${sql.join(
          sums.map(each => {
            const [had, comes] = [sql.ref(`kept.${each}`), sql.ref(`excluded.${each}`)]
            return sql`${sql.ref(each)} = coalesce(${had} + ${comes}, ${had}, ${comes})`
          }),
        )}`.execute(db)
    }
  }
  return { add, write }
}

const keysOf: Record<string, readonly string[]> = {
  report_quarter: ['series_id', 'tag_id', 'at', 'department_id', 'agent_id', 'channel'],
  report_span: ['series_id', 'tag_id', 'starts_on', 'department_id', 'agent_id', 'channel'],
}

/**
 * What reports read, without the events that it is made of: for tests of numbers that no event makes yet, and of odd moments. Kept by
 * quarter-hour, and by day and month of these zones, reckoned here in another way than the product does.
 */
export const counted = async (db: Db, rows: readonly Counted[], zones: readonly string[] = []) => {
  const kept = sumsByKey()
  for (const zone of zones) await numberSeries(db, zone)
  const seriesNumber = await seriesOf(db, zones)
  const tagNumbers = await numberTags(db, ['', ...rows.flatMap(({ tags = [] }) => tags)])
  const calendars = zones.map(zone => ({
    zone,
    days: new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }),
  }))
  for (const { at: moment, departmentId, agentId = 0, channel = 'email', tags = [], ...sums } of rows)
    for (const tag of ['', ...tags]) {
      const tag_id = tagNumbers.get(tag) ?? 0
      const into = (table: string, series: Parameters<typeof seriesNumber>[0], keys: Kept) =>
        kept.add(
          table,
          {
            series_id: seriesNumber(series),
            tag_id,
            department_id: departmentId,
            agent_id: agentId,
            channel,
            ...keys,
          },
          sums,
        )
      const instant = Temporal.Instant.from(moment)
      const quarter = instant.epochMilliseconds - (instant.epochMilliseconds % 900_000)
      const at = Temporal.Instant.fromEpochMilliseconds(quarter).toString()
      const quarters = { zone: '', grain: 'quarter' } as const
      into('report_quarter', { ...quarters, detail: 'both' }, { at })
      if (tag === '')
        into('report_quarter', { ...quarters, detail: 'department' }, { at, agent_id: 0, channel: '' })
      for (const { zone, days } of calendars) {
        const local = days.format(instant.epochMilliseconds)
        for (const [detail, less] of details) {
          if (tag === '' || detail === 'department' || detail === 'both')
            into('report_span', { zone, grain: 'day', detail }, { starts_on: local, ...less })
          into(
            'report_span',
            { zone, grain: 'month', detail },
            { starts_on: `${local.slice(0, 7)}-01`, ...less },
          )
        }
      }
    }
  await kept.write(db)
  for (const zone of zones)
    await sql`
      insert into report_zone (zone, looked_at, built_at) values (${zone}, now(), now())
      on conflict (zone) do update set built_at = now()`.execute(db)
}

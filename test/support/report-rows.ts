import type { Measure } from '@stoa/contract/metrics'
import { sql } from 'kysely'
import { columnOf } from '../../apps/server/src/outlets/reports/store/columns.ts'
import type { Db } from '../../apps/server/src/platform/db/database.ts'

export type Counted = {
  at: string
  departmentId: number
  agentId?: number
  channel?: string
  tags?: string[]
} & Partial<Record<Measure, number>>

/** What each leaves out. */
const details = {
  department: { agent_id: 0, channel: '' },
  agent: { channel: '' },
  channel: { agent_id: 0 },
  both: {},
}

/**
 * What reports read, without the events that it is made of: for tests of numbers that no event makes yet, and of odd moments. Kept by
 * quarter-hour, and by day and month of these zones, reckoned here in another way than the product does.
 */
export const counted = async (db: Db, rows: readonly Counted[], zones: readonly string[] = []) => {
  for (const { at: moment, departmentId, agentId = 0, channel = 'email', tags = [], ...sums } of rows)
    for (const tag of ['', ...tags]) {
      const columns = Object.keys(sums).map(measure => columnOf(measure as Measure))
      const into = (table: string, keys: Record<string, unknown>) => {
        const all = { tag, department_id: departmentId, agent_id: agentId, channel, ...keys }
        const key = Object.keys(all)
        return sql`
          insert into ${sql.table(table)} as kept (${sql.join([...key, ...columns].map(each => sql.ref(each)))})
          values (${sql.join([...Object.values(all), ...Object.values(sums)])})
          on conflict (${sql.join(key.map(each => sql.ref(each)))}) do update set ${sql.join(
            columns.map(
              each => sql`${sql.ref(each)} = coalesce(kept.${sql.ref(each)}, 0) + excluded.${sql.ref(each)}`,
            ),
          )}`.execute(db)
      }
      const instant = Temporal.Instant.from(moment)
      const quarter = instant.epochMilliseconds - (instant.epochMilliseconds % 900_000)
      const at = Temporal.Instant.fromEpochMilliseconds(quarter)
      await into('report_quarter', { detail: 'both', at })
      if (tag === '') await into('report_quarter', { detail: 'department', at, agent_id: 0, channel: '' })
      for (const zone of zones) {
        const local = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(
          instant.epochMilliseconds,
        )
        for (const [detail, less] of Object.entries(details)) {
          await into('report_span', { zone, grain: 'day', starts_on: local, detail, ...less })
          await into('report_span', {
            zone,
            grain: 'month',
            starts_on: `${local.slice(0, 7)}-01`,
            detail,
            ...less,
          })
        }
      }
    }
  for (const zone of zones)
    await sql`
      insert into report_zone (zone, looked_at, built_at) values (${zone}, now(), now())
      on conflict (zone) do update set built_at = now()`.execute(db)
}

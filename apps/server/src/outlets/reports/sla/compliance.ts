import type { stretches } from '@stoa/contract/report-choices'
import type { SlaReport, slaReportQuery } from '@stoa/contract/sla-reports'
import { localeOf } from '@stoa/text/languages'
import type { z } from 'zod'
import { countDecided, type DecidedSums, levelNames } from '../../../automation/sla/queries.ts'
import { departmentNames } from '../../../core/departments/queries.ts'
import { type Caller, personNames } from '../../../core/people/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { type AskedKind, askKind, tellPeriod } from '../kinds/ask-kind.ts'
import { isStretch } from '../reading/question.ts'
import { startsOf } from '../reading/rules/stretches.ts'
import { decidedFilter } from './filter.ts'

export type SlaQuery = z.output<typeof slaReportQuery>
export type AskedCompliance = { asked: AskedKind; query: SlaQuery }

/** @throws Refusal not_allowed, period_invalid */
export const askCompliance = async (
  platform: Pick<Platform, 'db' | 'clock'>,
  caller: Caller,
  query: SlaQuery,
): Promise<AskedCompliance> => ({
  asked: await askKind(platform, caller, query, [query.by, query.every]),
  query,
})

type Sums = { met: number; missed: number }
const told = ({ met, missed }: Sums) => ({
  met,
  missed,
  share: met + missed === 0 ? null : met / (met + missed),
})
const summed = (rows: readonly Sums[]): Sums => ({
  met: rows.reduce((sum, row) => sum + row.met, 0),
  missed: rows.reduce((sum, row) => sum + row.missed, 0),
})

/** How many promises were kept and missed: rows in the order in which they are shown, those without any left out. */
export const readCompliance = async (tx: Tx, { asked, query }: AskedCompliance): Promise<SlaReport> => {
  const { period, language } = asked
  const { by } = query
  const every = query.every ?? (isStretch(by) ? by : undefined)
  const starts = every ? startsOf(period, every) : []
  const found = await countDecided(tx, decidedFilter(asked, query), {
    by: isStretch(by) ? null : by,
    starts: starts.map(start => start.at),
  })
  const at = ({ place }: DecidedSums) => starts[place - 1]?.key ?? ''
  const total = told(summed(found))
  const days = tellPeriod(period)
  if (isStretch(by)) {
    const rows = startsOf(period, by).map(({ key }) => ({ key, sums: found.filter(row => at(row) === key) }))
    return {
      ...days,
      rows: rows
        .filter(({ sums }) => sums.length > 0)
        .map(({ key, sums }) => ({ key, name: null, ...told(summed(sums)) })),
      total,
    }
  }
  const byKey = Map.groupBy(found, row => row.key)
  const names = await namesOf(tx, by, [...byKey.keys()])
  const { compare } = new Intl.Collator(localeOf(language), { numeric: true })
  const nameless = (key: string) => (names.has(key) ? 0 : 1)
  const keys = [...byKey.keys()].sort(
    (a, b) => nameless(a) - nameless(b) || compare(names.get(a) ?? a, names.get(b) ?? b) || compare(a, b),
  )
  const rows = keys.map(key => {
    const sums = byKey.get(key) ?? []
    return {
      key,
      name: names.get(key) ?? null,
      ...told(summed(sums)),
      ...(every && { points: sums.map(row => ({ at: at(row), ...told(row) })) }),
    }
  })
  return { ...days, rows, total }
}

const namesOf = async (
  tx: Tx,
  by: Exclude<SlaQuery['by'], (typeof stretches)[number]>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (by === 'metric') return new Map()
  const ids = keys.map(Number).filter(id => id > 0)
  const look = { department: departmentNames, agent: personNames, level: levelNames }[by]
  return new Map([...(await look(tx, ids))].map(([id, name]) => [String(id), name]))
}

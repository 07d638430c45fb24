import type { GoalMetric } from '@stoa/contract/goals'
import { formulas, metricValue } from '@stoa/contract/metrics'
import { isWithin, withinFormulas } from '@stoa/contract/metrics-within'
import type { Scope } from '../../../core/departments/queries.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { type Counted, countWithin } from '../store/durations.ts'
import { inOneMoment } from './in-one-moment.ts'
import { readReport } from './read-report.ts'
import { endOf, type Period, startOfDay } from './rules/period.ts'
import { addSums, metricsTold } from './values-of.ts'

/** One number of a period. `within`: seconds, for shares of what was quick enough. */
export type Asked = {
  metric: GoalMetric
  within: number | null
  period: Period
  departments: Scope
  agents: 'all' | readonly number[]
}

/** `days`: each day on which anything was counted, with its own value and that from the beginning until its end. */
export type Measured = {
  value: number | null
  days: { at: string; value: number | null; soFar: number | null }[]
}

/** The numbers of reports, as other modules ask for them: the same to the last digit, all as they were at one moment. */
export const measure = (db: Db, asked: readonly Asked[]): Promise<Measured[]> =>
  inOneMoment(db, async tx => {
    const found: Measured[] = []
    for (const each of asked) found.push(await measureOne(tx, each))
    return found
  })

const measureOne = async (tx: Tx, asked: Asked): Promise<Measured> => {
  const { metric, within, period, departments, agents } = asked
  if (!isWithin(metric)) {
    const question = {
      period,
      by: 'day',
      every: null,
      only: { departments, agents, channels: 'all', under: [] },
    } as const
    const { rows } = await readReport(tx, question, metricsTold([metric]))
    return told(
      rows.map(({ key, sums }) => ({ at: key, counted: sums })),
      addSums,
      sums => metricValue(formulas[metric], sums),
    )
  }
  const rows = await countWithin(tx, {
    measure: withinFormulas[metric],
    seconds: within ?? 0,
    from: startOfDay(period.from, period.zone),
    until: startOfDay(endOf(period), period.zone),
    zone: period.zone,
    departments,
    agents,
  })
  return told(
    rows.map(({ day, ...counted }) => ({ at: day, counted })),
    addShares,
    share => (share.of === 0 ? null : share.within / share.of),
  )
}

type Share = Pick<Counted, 'within' | 'of'>

const addShares = (shares: readonly Share[]): Share => ({
  within: shares.reduce((sum, each) => sum + each.within, 0),
  of: shares.reduce((sum, each) => sum + each.of, 0),
})

const told = <Kept>(
  days: readonly { at: string; counted: Kept }[],
  add: (parts: readonly Kept[]) => Kept,
  tell: (counted: Kept) => number | null,
): Measured => {
  let soFar = add([])
  const found = days.map(({ at, counted }) => {
    soFar = add([soFar, counted])
    return { at, value: tell(counted), soFar: tell(soFar) }
  })
  return { value: tell(soFar), days: found }
}

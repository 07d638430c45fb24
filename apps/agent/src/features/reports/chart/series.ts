import type { MetricName, Unit } from '@stoa/contract/metrics'
import { sameStretch } from '../period/stretches.ts'
import type { NamedRow } from '../table/sort-rows.ts'

/** One thing in the chart: a row, and what it came to, over time or in all. */
export type Series = {
  key: string
  name: string
  /** Which of the colours and marks; the same for the same row, however it is drawn. */
  look: number
  /** By stretch; null where there is none to tell. */
  values: readonly (number | null)[]
  /** The same before, each at the place of its counterpart; left out: nothing is compared over time. */
  past?: readonly (number | null)[]
  sum: number | null
  /** The same before. */
  before: number | null
}

/** So many can be told apart. */
export const mostLooks = 8

export const addsUp = (unit: Unit): boolean => unit === 'count' || unit === 'minutes'

/** Values, each of the stretch that stands in the same place. */
export type Points = { at: readonly string[]; values: readonly (number | null)[] }

/** The values at these stretches; what was left out is nought where numbers add up, and else unknown. */
export function valuesAt(keys: readonly string[], { at, values }: Points, unit: Unit): (number | null)[] {
  const found = new Map(at.map((key, place) => [sameStretch(key), values[place] ?? null]))
  return keys.map(key => found.get(sameStretch(key)) ?? (addsUp(unit) ? 0 : null))
}

/** What a row tells of a metric over time. */
const pointsOf = (row: Pick<NamedRow, 'points'> | undefined, metric: MetricName): Points => ({
  at: row?.points?.at ?? [],
  values: row?.points?.values[metric] ?? [],
})

/** Rows of the time before, and its stretches, each at the place of its counterpart. */
export type Past = { keys: readonly string[]; rows: ReadonlyMap<string, Pick<NamedRow, 'points'>> }

const largestFirst = (one: Series, other: Series) => (other.sum ?? -1) - (one.sum ?? -1)

/** A series for each row, the largest first. */
export function seriesOf(
  rows: readonly NamedRow[],
  before: ReadonlyMap<string, NamedRow['values']>,
  keys: readonly string[],
  metric: MetricName,
  unit: Unit,
  past: Past | null = null,
): Series[] {
  const series = rows.map((row, index) => ({
    ...(past && { past: valuesAt(past.keys, pointsOf(past.rows.get(row.key), metric), unit) }),
    key: row.key,
    name: row.called,
    look: index,
    values: valuesAt(keys, pointsOf(row, metric), unit),
    sum: row.values[metric] ?? null,
    before: before.get(row.key)?.[metric] ?? null,
  }))
  const ordered = series.toSorted(largestFirst)
  // A row keeps its colour whatever is shown, as long as there are enough of them.
  return rows.length <= mostLooks ? ordered : ordered.map((each, look) => ({ ...each, look }))
}

/** Rows of time are one series: all of them together. */
export function seriesOfTime(
  rows: readonly NamedRow[],
  keys: readonly string[],
  metric: MetricName,
  unit: Unit,
  name: string,
  look = 0,
): Series {
  const points = { at: rows.map(({ key }) => key), values: rows.map(({ values }) => values[metric] ?? null) }
  return { key: name, name, look, values: valuesAt(keys, points, unit), sum: null, before: null }
}

/** Which are drawn: the largest ones, until somebody says otherwise. */
export const isShown = (series: Series, rank: number, switched: ReadonlyMap<string, boolean>): boolean =>
  switched.get(series.key) ?? rank < mostLooks

export type Slice = {
  key: string
  name: string
  look: number | null
  value: number
  from: number
  to: number
}

/** Parts of the sum, the largest first; those after the last colour are one. Nothing is drawn of nought. */
export function slicesOf(series: readonly Series[], others: string): Slice[] {
  const sized = series.filter(({ sum }) => (sum ?? 0) > 0)
  const named = sized.length > mostLooks ? sized.slice(0, mostLooks - 1) : sized
  const rest = sized.slice(named.length).reduce((sum, each) => sum + (each.sum ?? 0), 0)
  const parts = [
    ...named.map(({ key, name, look, sum }) => ({ key, name, look: look as number | null, value: sum ?? 0 })),
    ...(rest > 0 ? [{ key: '', name: others, look: null, value: rest }] : []),
  ]
  const whole = parts.reduce((sum, { value }) => sum + value, 0)
  let from = 0
  return parts.map(part => {
    const to = from + part.value / whole
    const slice = { ...part, from, to }
    from = to
    return slice
  })
}

/** Each lies upon the ones before it. */
export function stacked(series: readonly Pick<Series, 'values'>[]): { lower: number[]; upper: number[] }[] {
  let floor = series[0]?.values.map(() => 0) ?? []
  return series.map(({ values }) => {
    const lower = floor
    const upper = values.map((value, at) => (value ?? 0) + (lower[at] ?? 0))
    floor = upper
    return { lower, upper }
  })
}

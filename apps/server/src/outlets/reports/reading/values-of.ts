import {
  type Denominator,
  type Metric,
  type MetricName,
  measures,
  metrics,
  metricValue,
  online,
  type Part,
  type Sums,
} from '@stoa/contract/metrics'

export type Values = Partial<Record<MetricName, number | null>>

/** In their usual order; all where none is named. */
export const metricsTold = (named: readonly MetricName[]): readonly Metric[] =>
  named.length === 0 ? metrics : metrics.filter(({ name }) => named.includes(name))

/** A copy of an object that has all keys is filled twice as quickly as an empty one. */
export const valuing = (told: readonly Metric[], shares: Denominator) => {
  const blank: Values = Object.fromEntries(told.map(({ name }) => [name, null]))
  return (sums: Sums): Values => {
    const values = { ...blank }
    for (const { name, formula } of told) values[name] = metricValue(formula, sums, shares)
    return values
  }
}

const parts: readonly Part[] = [...measures, online]

/** Totals are made of sums and never of values: a mean of means says nothing. */
export const addSums = (rows: Iterable<Sums>): Sums => {
  const total: Partial<Record<Part, number>> = {}
  for (const row of rows)
    for (const measure of parts) if (row[measure]) total[measure] = (total[measure] ?? 0) + row[measure]
  return total
}

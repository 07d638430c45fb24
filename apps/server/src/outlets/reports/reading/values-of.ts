import {
  type Denominator,
  type Measure,
  type MetricName,
  metrics,
  metricValue,
  type Sums,
} from '@stoa/contract/metrics'

export type Values = Record<MetricName, number | null>

export const valuesOf = (sums: Sums, shares: Denominator): Values => {
  const values: Partial<Values> = {}
  for (const { name, formula } of metrics) values[name] = metricValue(formula, sums, shares)
  return values as Values
}

/** Totals are made of sums and never of values: a mean of means says nothing. */
export const addSums = (rows: Iterable<Sums>): Sums => {
  const total: Partial<Record<Measure, number>> = {}
  for (const row of rows)
    for (const [measure, value] of Object.entries(row) as [Measure, number][])
      total[measure] = (total[measure] ?? 0) + value
  return total
}

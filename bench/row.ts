/** One measured figure, as `--json` prints it. */
export type Figure = {
  name: string
  /** In `unit`; the figure itself. */
  value: number
  unit: string
  /** What the bare machine did in the same run, in its own words; null where there is nothing to compare with. */
  reference: { value: number; what: string } | null
  /** value / reference, or what the row says it is compared with. */
  ratio: number | null
  goal: string
  ok: boolean
}

/** A row of the table: named, and measured by a function that cleans up behind itself, however it ends. */
export type Row = { name: string; measure(): Promise<Figure> }

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The smallest value that at least this share of the values does not exceed. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** Three significant digits are as many as a shared machine can tell apart. */
export const rounded = (value: number): number => Number(value.toPrecision(3))

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

import type { MetricName } from '@stoa/contract/metrics'
import type { ReportRow } from '@stoa/contract/reports'

export type Sort = { column: MetricName | 'name'; largestFirst: boolean }

/** A row with what it is called in the reader's language. */
export type NamedRow = ReportRow & { called: string }

/** Where there is no value, a row comes last whichever way round; equal ones stay in the order of their names. */
export function sortRows(
  rows: readonly NamedRow[],
  { column, largestFirst }: Sort,
  locale: string,
): NamedRow[] {
  const words = new Intl.Collator(locale, { numeric: true })
  const byName = (one: NamedRow, other: NamedRow) => words.compare(one.called, other.called)
  const direction = largestFirst ? -1 : 1
  if (column === 'name') return rows.toSorted((one, other) => direction * byName(one, other))
  return rows.toSorted((one, other) => {
    const [a, b] = [one.values[column] ?? null, other.values[column] ?? null]
    if (a === b) return byName(one, other)
    if (a === null) return 1
    if (b === null) return -1
    return direction * (a - b)
  })
}

/** `-answers` → answers, the largest first. What is not a column sorts nothing. */
export function sortOf(text: string | undefined, columns: readonly MetricName[]): Sort | null {
  const [, minus, name] = /^(-?)(.+)$/.exec(text ?? '') ?? []
  const column = name === 'name' ? name : columns.find(each => each === name)
  return column ? { column, largestFirst: minus === '-' } : null
}

export const sortText = ({ column, largestFirst }: Sort): string => `${largestFirst ? '-' : ''}${column}`

/** The first press sorts by what people look for: names from A, numbers from the largest. The second turns it round. */
export const nextSort = (now: Sort | null, column: Sort['column']): Sort =>
  now?.column === column
    ? { column, largestFirst: !now.largestFirst }
    : { column, largestFirst: column !== 'name' }

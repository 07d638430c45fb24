import { type Measure, measures } from '@stoa/contract/metrics'

type Underscored<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}_${Underscored<Rest>}`
  : Name

export type MeasureColumn = Underscored<Measure>

/** The column of a measure, in quarters and in spans. */
export const columnOf = (measure: Measure): MeasureColumn => measure.replaceAll('-', '_') as MeasureColumn

export const measureColumns: readonly MeasureColumn[] = measures.map(columnOf)

import type { Unit } from '@stoa/contract/metrics'
import { useText } from '../../../lib/text.ts'
import type { ChartKind } from '../report-search.ts'
import { Across } from './across.tsx'
import type { Label } from './axes.tsx'
import type { Switches } from './entries.ts'
import { type Goal, OverTime } from './over-time.tsx'
import { Pie } from './pie.tsx'
import { isShown, type Series, type Slice } from './series.ts'

export type Drawn = {
  kind: ChartKind
  unit: Unit
  /** The moments of the period. */
  labels: readonly Label[]
  /** A series for each row, the largest first; where rows are stretches of time, see `time`. */
  rows: readonly Series[]
  /** Where rows are stretches of time: all of them as one, and what was before. */
  time: { all: Series; before: Series | null } | null
  comparing: boolean
  /** What a goal wants of the number that is drawn. */
  goal?: Goal | null
  /** Shows what is behind a value: of a row (null: of all), at a step in time (null: in all). null: nothing could be shown. */
  onOpen: ((row: string | null, step: number | null) => void) | null
}

type Props = Drawn & { title: string; switched: Switches; slices: readonly Slice[] }

export function Drawing({
  kind,
  unit,
  labels,
  rows,
  time,
  comparing,
  goal = null,
  onOpen,
  title,
  switched,
  slices,
}: Props) {
  const t = useText()
  const shown = rows.filter((each, rank) => isShown(each, rank, switched))
  if (kind === 'pie')
    return <Pie {...{ title, slices, unit }} onOpen={onOpen && (row => onOpen(row, null))} />
  if (kind === 'bar' && !time)
    return (
      <Across {...{ title, series: shown, comparing, unit }} onOpen={onOpen && (row => onOpen(row, null))} />
    )
  const on = (each: Series | null) => (each && switched.get(each.key) !== false ? each : null)
  const all = time && on(time.all)
  return (
    <OverTime
      {...{ kind, title, labels, unit, goal }}
      series={time ? (all ? [all] : []) : shown}
      before={on(time?.before ?? null)}
      pastText={(value, before) => t('reports:chart.withBefore', { value, before })}
      onOpen={onOpen ? (row, step) => onOpen(time ? null : row, step) : undefined}
      pointText={(at, values) => t('reports:chart.point', { at, values })}
    />
  )
}

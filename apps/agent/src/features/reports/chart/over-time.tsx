import type { Unit } from '@stoa/contract/metrics'
import { direction } from '@stoa/text/languages'
import { valueText } from '@stoa/text/value-text'
import { useId } from 'react'
import { useLanguage, useText } from '../../../lib/text.ts'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { Axes, type Label } from './axes.tsx'
import styles from './chart.module.css'
import { Lines } from './lines.tsx'
import { edge, height, placeFor } from './place.ts'
import { PointedAt } from './pointed-at.tsx'
import { scaleFor } from './scale.ts'
import { addsUp, type Series, stacked } from './series.ts'
import { usePick } from './use-pick.ts'
import { useWidth } from './use-width.ts'
import { Verticals } from './verticals.tsx'

export type Goal = { value: number; name: string }

type Props = {
  kind: 'area' | 'line' | 'bar'
  /** What is drawn, in words; the numbers are in the table. */
  title: string
  labels: readonly Label[]
  series: readonly Series[]
  /** The period before, drawn behind. */
  before: Series | null
  unit: Unit
  /** What a goal wants it to be; a line across. */
  goal?: Goal | null
  /** How a point is told: at … these values. */
  pointText: (at: string, values: string) => string
  /** How a value is told with that of the time before. */
  pastText?: (value: string, before: string) => string
  /** Shows what is behind a value of a series, at a step. */
  onOpen?: ((series: string, step: number) => void) | undefined
}

/** Values over time. The pointer, or the arrow keys, tell what they are at a moment; a press, or Enter, what is behind one. */
export function OverTime({
  kind,
  title,
  labels,
  series,
  before,
  unit,
  goal = null,
  pointText,
  pastText = value => value,
  onOpen,
}: Props) {
  const language = useLanguage()
  const [frame, width] = useWidth<HTMLDivElement>()
  const t = useText()
  const hint = useId()

  const piles = kind === 'area' && addsUp(unit) ? stacked(series) : null
  const drawn = before ? [...series, before] : series
  const pasts = series.flatMap(({ past }) => (past ? { values: past } : []))
  const heights = [
    ...[...drawn, ...pasts].map(({ values }) => values),
    ...[...(piles ?? []), ...(piles ? stacked(pasts) : [])].map(({ upper }) => upper),
  ].flat()
  const scale = scaleFor(Math.max(goal?.value ?? 0, ...heights.map(value => value ?? 0)), unit)
  const ticks = scale.ticks.map(tick => ({ at: tick, word: valueText(tick, unit, language) }))
  const start = 16 + 6.6 * Math.max(...ticks.map(({ word }) => word.length))
  const mirrored = direction(language) === 'rtl'
  const last = labels.length - 1
  const { place, nearest, inner } = placeFor({
    width,
    start,
    steps: labels.length,
    top: scale.top,
    inSlots: kind === 'bar',
    mirrored,
  })
  const { at, picked, handlers } = usePick({
    ...{ kind, series, before, unit, piles, place, nearest, last, mirrored, onOpen },
  })
  const valueAt = ({ values, past }: Series) => {
    const value = valueText(values[at ?? 0], unit, language)
    return past ? pastText(value, valueText(past[at ?? 0], unit, language)) : value
  }
  const first = drawn.filter(({ key }) => key === picked)
  const told = [...first, ...drawn.filter(each => !first.includes(each))]
    .map(each => `${each.name} ${valueAt(each)}`)
    .join(', ')
  return (
    <div
      ref={frame}
      className={onOpen ? `${styles.frame} ${styles.opens}` : styles.frame}
      role="slider"
      tabIndex={0}
      aria-label={title}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at ?? 0}
      aria-valuetext={pointText(labels[at ?? 0]?.full ?? '', told)}
      aria-describedby={onOpen && hint}
      {...handlers}
    >
      {onOpen && (
        <VisuallyHidden>
          <span id={hint}>{t('reports:chart.keys')}</span>
        </VisuallyHidden>
      )}
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true" data-chart="">
          <Axes {...{ width, start, inner, mirrored, ticks, labels, place }} />
          {goal && (
            <line
              className={styles.goal}
              x1={mirrored ? edge.end : start}
              x2={mirrored ? width - start : width - edge.end}
              y1={place.up(goal.value)}
              y2={place.up(goal.value)}
            >
              <title>{goal.name}</title>
            </line>
          )}
          {at !== null && (
            <line
              className={styles.cross}
              x1={place.along(at)}
              x2={place.along(at)}
              y1={edge.top}
              y2={place.up(0)}
            />
          )}
          {kind === 'bar' ? (
            <Verticals series={series} before={before} place={place} />
          ) : (
            <Lines filled={kind === 'area'} {...{ series, piles, before, place, at }} />
          )}
        </svg>
      )}
      {at !== null && width > 0 && (
        <PointedAt
          x={place.along(at)}
          width={width}
          title={labels[at]?.full ?? ''}
          lines={drawn.map(each => ({
            key: each.key,
            name: each.name,
            look: each === before ? null : each.look,
            value: valueAt(each),
            isPicked: each.key === picked,
          }))}
        />
      )}
    </div>
  )
}

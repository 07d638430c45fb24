import styles from './chart.module.css'
import { colourOf } from './marker.tsx'
import type { Place } from './place.ts'
import type { Series } from './series.ts'

type Props = { series: readonly Series[]; before: Series | null; place: Place }

/** Of so many side by side in a step. */
export const barWide = (slot: number, count: number) => Math.min(40, (slot * 0.72) / Math.max(count, 1))

/** A bar for each stretch of time; that of the period before stands paler beside it. */
export function Verticals({ series, before, place: { along, up, slot } }: Props) {
  const all = before ? [before, ...series] : series
  const wide = barWide(slot, all.length)
  return all.map((each, index) => (
    <g key={each.key}>
      {each.values.map(
        (value, step) =>
          value !== null &&
          value > 0 && (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is what it is
              key={step}
              className={each === before ? styles.paleBar : styles.bar}
              x={along(step) + (index - all.length / 2) * wide}
              y={up(value)}
              width={Math.max(1, wide - 1)}
              height={up(0) - up(value)}
              rx={Math.min(2, wide / 4)}
              style={{ fill: colourOf(each === before ? null : each.look) }}
            />
          ),
      )}
    </g>
  ))
}

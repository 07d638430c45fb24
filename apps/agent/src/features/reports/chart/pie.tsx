import type { Unit } from '@stoa/contract/metrics'
import { valueText } from '@stoa/text/value-text'
import { useLanguage } from '../../../lib/text.ts'
import styles from './chart.module.css'
import { colourOf } from './marker.tsx'
import { ringPath } from './paths.ts'
import type { Slice } from './series.ts'

type Props = { title: string; slices: readonly Slice[]; unit: Unit }

const size = 260
const centre = size / 2
const outer = 124
const inner = 66
/** Smaller slices have no room for their share; it stands in the legend. */
const smallest = 0.05

/** Parts of a sum, which stands in the middle. */
export function Pie({ title, slices, unit }: Props) {
  const language = useLanguage()
  return (
    <div className={styles.round} role="img" aria-label={title}>
      <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true" data-chart="">
        {slices.map(({ key, name, look, value, from, to }) => (
          <path
            key={key}
            className={styles.slice}
            d={ringPath(centre, outer, inner, from, to)}
            style={{ fill: colourOf(look) }}
          >
            <title>{`${name} ${valueText(value, unit, language)}`}</title>
          </path>
        ))}
        {slices.map(({ key, from, to }) => {
          if (to - from < smallest) return null
          const middle = (from + to) * Math.PI
          const away = (outer + inner) / 2
          return (
            <text
              key={key}
              className={styles.share}
              x={centre + away * Math.sin(middle)}
              y={centre - away * Math.cos(middle) + 4}
              textAnchor="middle"
            >
              {valueText(Math.round((to - from) * 100) / 100, 'share', language)}
            </text>
          )
        })}
        <text className={styles.whole} x={centre} y={centre + 7} textAnchor="middle">
          {valueText(
            slices.reduce((sum, { value }) => sum + value, 0),
            unit,
            language,
          )}
        </text>
      </svg>
    </div>
  )
}

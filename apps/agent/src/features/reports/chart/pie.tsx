import type { Unit } from '@stoa/contract/metrics'
import { spokenValue, valueText } from '@stoa/text/value-text'
import { useLanguage, useText } from '../../../lib/text.ts'
import styles from './chart.module.css'
import { colourOf } from './marker.tsx'
import { ringPath } from './paths.ts'
import { pressable } from './press.ts'
import type { Slice } from './series.ts'

type Props = {
  title: string
  slices: readonly Slice[]
  unit: Unit
  onOpen: ((row: string) => void) | null
}

const size = 260
const centre = size / 2
const outer = 124
const inner = 66
/** Smaller slices have no room for their share; it stands in the legend. */
const smallest = 0.05

/** Parts of a sum, which stands in the middle. */
export function Pie({ title, slices, unit, onOpen }: Props) {
  const t = useText()
  const language = useLanguage()
  const opening = (name: string, value: number) =>
    t('reports:chart.open', { name, value: spokenValue(value, unit, language) })
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields of a form
    <div className={styles.round} role="group" aria-label={title}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the group has its name; a title would be a tooltip everywhere */}
      <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} data-chart="">
        {slices.map(({ key, name, look, value, from, to }) => (
          <path
            key={key}
            className={styles.slice}
            d={ringPath(centre, outer, inner, from, to)}
            style={{ fill: colourOf(look) }}
            // What has no slice of its own is no row that one could look behind.
            {...(onOpen && look !== null && pressable(opening(name, value), () => onOpen(key)))}
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

import type { Unit } from '@stoa/contract/metrics'
import { direction } from '@stoa/text/languages'
import { spokenValue, valueText } from '@stoa/text/value-text'
import { useLanguage, useText } from '../../../lib/text.ts'
import { hasBehind } from '../behind/has-behind.ts'
import styles from './chart.module.css'
import { colourOf } from './marker.tsx'
import { pressable } from './press.ts'
import { scaleFor } from './scale.ts'
import type { Series } from './series.ts'
import { useWidth } from './use-width.ts'

type Props = {
  title: string
  series: readonly Series[]
  comparing: boolean
  unit: Unit
  onOpen: ((row: string) => void) | null
}

const beside = 8

/** A bar for each row, lying, so that names have room; below it, paler, what it was before. */
export function Across({ title, series, comparing, unit, onOpen }: Props) {
  const t = useText()
  const language = useLanguage()
  const [frame, width] = useWidth<HTMLDivElement>()
  const mirrored = direction(language) === 'rtl'
  const line = comparing ? 40 : 30
  const height = series.length * line + 8
  const names = Math.min(width * 0.34, 12 + 7 * Math.max(...series.map(({ name }) => name.length), 4))
  const values = 20 + 7 * Math.max(...series.map(({ sum }) => valueText(sum, unit, language).length), 3)
  const { top } = scaleFor(
    Math.max(0, ...series.flatMap(({ sum, before }) => [sum ?? 0, comparing ? (before ?? 0) : 0])),
    unit,
  )
  const long = (value: number | null) => ((value ?? 0) / top) * Math.max(width - names - values, 1)
  const bar = (
    value: number | null,
    y: number,
    tall: number,
    className: string | undefined,
    look: number | null,
  ) => {
    const wide = long(value)
    const x = mirrored ? width - names - wide : names
    return (
      <rect
        className={className}
        x={x}
        y={y}
        width={wide}
        height={tall}
        rx={2}
        style={{ fill: colourOf(look) }}
      />
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields of a form
    <div ref={frame} className={styles.frame} role="group" aria-label={title}>
      {width > 0 && (
        // biome-ignore lint/a11y/noSvgWithoutTitle: the group has its name; a title would be a tooltip everywhere
        <svg width={width} height={height} data-chart="">
          {series.map(({ key, name, look, sum, before }, index) => {
            const y = index * line + 4
            const end = long(sum) + beside
            return (
              <g
                key={key}
                className={styles.row}
                {...(onOpen &&
                  hasBehind(sum, unit) &&
                  pressable(t('reports:chart.open', { name, value: spokenValue(sum, unit, language) }), () =>
                    onOpen(key),
                  ))}
              >
                <title>{name}</title>
                <text
                  className={styles.name}
                  x={mirrored ? width - names + beside : names - beside}
                  y={y + 15}
                  textAnchor={mirrored ? 'start' : 'end'}
                  direction="ltr"
                >
                  {cut(name, (names - beside) / 6.8)}
                </text>
                {bar(sum, y, 22, styles.bar, look)}
                {comparing && bar(before, y + 24, 8, styles.paleBar, null)}
                <text
                  className={styles.value}
                  x={mirrored ? width - names - end : names + end}
                  y={y + 15}
                  textAnchor={mirrored ? 'end' : 'start'}
                  direction="ltr"
                >
                  {valueText(sum, unit, language)}
                </text>
              </g>
            )
          })}
        </svg>
      )}
    </div>
  )
}

const cut = (name: string, most: number) =>
  name.length > most ? `${name.slice(0, Math.max(1, most - 1))}…` : name

import styles from './chart.module.css'
import { edge, height, type Place } from './place.ts'
import { everyNth } from './scale.ts'

export type Label = { brief: string; full: string }
type Props = {
  width: number
  start: number
  inner: number
  mirrored: boolean
  ticks: readonly { at: number; word: string }[]
  labels: readonly Label[]
  place: Place
}

/** Lines to read values by, and as many moments below as have room. */
export function Axes({ width, start, inner, mirrored, ticks, labels, place: { along, up } }: Props) {
  const nth = everyNth(labels.length, 14 + 7 * Math.max(...labels.map(({ brief }) => brief.length)), inner)
  return (
    <>
      {ticks.map(({ at, word }) => (
        <g key={at}>
          <line
            className={styles.grid}
            x1={mirrored ? edge.end : start}
            x2={mirrored ? width - start : width - edge.end}
            y1={up(at)}
            y2={up(at)}
          />
          <text
            className={styles.tick}
            x={mirrored ? width - start + 8 : start - 8}
            y={up(at) + 4}
            textAnchor={mirrored ? 'start' : 'end'}
            direction="ltr"
          >
            {word}
          </text>
        </g>
      ))}
      {labels.map(
        ({ brief, full }, step) =>
          step % nth === 0 && (
            <text key={full} className={styles.tick} x={along(step)} y={height - 8} textAnchor="middle">
              {brief}
            </text>
          ),
      )}
    </>
  )
}

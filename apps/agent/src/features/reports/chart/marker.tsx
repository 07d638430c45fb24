import styles from './chart.module.css'
import { markerPaths } from './paths.ts'
import { mostLooks } from './series.ts'

/** The colour of a series, for `style`; null: of all others together. */
export const colourOf = (look: number | null): string =>
  look === null ? 'var(--ink-faint)' : `var(--series-${(look % mostLooks) + 1})`

const markerOf = (look: number) => markerPaths[look % markerPaths.length]

type Props = { look: number; x: number; y: number }

/** A point of a series: its colour and its mark. */
export const Marker = ({ look, x, y }: Props) => (
  <path
    className={styles.marker}
    d={markerOf(look)}
    transform={`translate(${x} ${y})`}
    style={{ fill: colourOf(look) }}
  />
)

/** The same beside a name. */
export const Swatch = ({ look }: { look: number | null }) => (
  <svg className={styles.swatch} viewBox="-7 -7 14 14" aria-hidden="true">
    <path d={markerOf(look ?? 0)} style={{ fill: colourOf(look) }} />
  </svg>
)

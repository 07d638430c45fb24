import styles from './chart.module.css'
import { colourOf, Marker } from './marker.tsx'
import { areaPath, linePath, lonePoints, type Point } from './paths.ts'
import type { Place } from './place.ts'
import { type Series, stacked } from './series.ts'

type Props = {
  filled: boolean
  series: readonly Series[]
  /** Where each lies upon the ones before it; null: each begins at nought. */
  piles: readonly { lower: number[]; upper: number[] }[] | null
  before: Series | null
  place: Place
  /** The moment that is pointed at. */
  at: number | null
}

/** Of areas that lie over each other all together: the more there are, the thinner is each. */
const thin = 0.3

export function Lines({ filled, series, piles, before, place: { along, up }, at }: Props) {
  const points = (values: readonly (number | null)[]): (Point | null)[] =>
    values.map((value, step) => (value === null ? null : [along(step), up(value)]))
  const last = (all: readonly (Point | null)[]) => all.findLast(point => point !== null)
  const pasts = series.flatMap(({ key, look, past }) => (past ? { key, look, values: past } : []))
  const pastPiles = piles && stacked(pasts)
  const drawn = series.map(({ key, look, values }, index) => {
    const pile = piles?.[index]
    const line = points(pile?.upper ?? values)
    const floor = pile ? points(pile.lower) : line.map(point => point && ([point[0], up(0)] as const))
    return { key, look, line, floor }
  })
  return (
    <>
      {before && <path className={styles.before} d={linePath(points(before.values))} />}
      {pasts.map(({ key, look, values }, index) => (
        <path
          key={key}
          className={styles.before}
          d={linePath(points(pastPiles?.[index]?.upper ?? values))}
          style={{ stroke: colourOf(look) }}
        />
      ))}
      {filled &&
        drawn.map(({ key, look, line, floor }) => (
          <path
            key={key}
            className={styles.pile}
            d={areaPath(line, floor)}
            style={{ fill: colourOf(look), opacity: piles ? undefined : thin / drawn.length }}
          />
        ))}
      {drawn.map(({ key, look, line }) => {
        const marked = [...lonePoints(line), last(line), at === null ? null : line[at]]
        return (
          <g key={key}>
            <path className={styles.line} d={linePath(line)} style={{ stroke: colourOf(look) }} />
            {[...new Set(marked)].map(
              point => point && <Marker key={point[0]} look={look} x={point[0]} y={point[1]} />,
            )}
          </g>
        )
      })}
    </>
  )
}

import styles from './chart.module.css'
import { Swatch } from './marker.tsx'

type Line = { key: string; name: string; look: number | null; value: string; isPicked: boolean }
type Props = {
  /** Pixels from the left edge of the drawing, and how wide it is. */
  x: number
  width: number
  title: string
  lines: readonly Line[]
}

const beside = 14

/** What the values are where somebody points; on the side where there is more room. */
export const PointedAt = ({ x, width, title, lines }: Props) => (
  <div
    className={styles.pointed}
    aria-hidden="true"
    style={x < width / 2 ? { left: x + beside } : { right: width - x + beside }}
  >
    <p className={styles.pointedTitle}>{title}</p>
    {lines.map(({ key, name, look, value, isPicked }) => (
      <p key={key} className={styles.pointedLine} data-picked={isPicked}>
        <Swatch look={look} />
        <bdi className={styles.pointedName}>{name}</bdi>
        <bdi className={styles.pointedValue}>{value}</bdi>
      </p>
    ))}
  </div>
)

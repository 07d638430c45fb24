import styles from './chart.module.css'
import type { Entry } from './entries.ts'
import { Swatch } from './marker.tsx'

type Props = {
  label: string
  entries: readonly Entry[]
  /** Switches a series on or off. */
  onSwitch: (key: string, shown: boolean) => void
}

/** What the colours and marks mean; a press takes a series out of the drawing, or back in. */
export const Legend = ({ label, entries, onSwitch }: Props) => (
  <ul className={styles.legend} aria-label={label}>
    {entries.map(({ key, name, look, shown, value }) => (
      <li key={key}>
        <button
          type="button"
          className={styles.entry}
          aria-pressed={shown}
          onClick={() => onSwitch(key, !shown)}
        >
          <Swatch look={look} />
          <bdi className={styles.entryName}>{name}</bdi>
          <bdi className={styles.entryValue}>{value}</bdi>
        </button>
      </li>
    ))}
  </ul>
)

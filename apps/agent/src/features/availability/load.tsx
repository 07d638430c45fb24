import { useText } from '../../lib/text.ts'
import styles from './load.module.css'

type Props = {
  waiting: number
  /** null: no limit, so there is nothing to be full of. */
  capacity: number | null
}

/** How much somebody holds, beside how much somebody takes. */
export function Load({ waiting, capacity }: Props) {
  const t = useText()
  if (capacity === null)
    return <span className={styles.load}>{t('availability:waiting', { count: waiting })}</span>
  const share = capacity === 0 ? 1 : Math.min(1, waiting / capacity)
  return (
    <span className={styles.load}>
      <span className={styles.bar} aria-hidden="true" data-full={share === 1}>
        <span style={{ inlineSize: `${share * 100}%` }} />
      </span>
      {t('availability:load', { waiting, capacity })}
    </span>
  )
}

import type { Batch } from '@stoa/contract/batches'
import { count } from '@stoa/text/format'
import { useReader } from '../session.ts'
import { useText } from '../text.ts'
import styles from './progress.module.css'

/** How far an act on many tickets has come. */
export function BatchProgress({ batch: { done, nothing, refused, total } }: { batch: Batch }) {
  const t = useText()
  const { language } = useReader()
  const reached = done + nothing + refused
  const said = t('batches:progress', { number: count(reached, language), total: count(total, language) })
  return (
    <div className={styles.around}>
      <progress className={styles.bar} value={reached} max={total} aria-label={said} />
      <span className={styles.said}>{said}</span>
    </div>
  )
}

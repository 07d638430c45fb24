import { useUiWords } from '../../../ui/words.ts'
import styles from './list-skeleton.module.css'

/** Outlines of rows; they appear only where the answer takes its time. */
export function ListSkeleton() {
  const words = useUiWords()
  return (
    <div className={styles.skeleton} role="status" aria-label={words.loading}>
      {Array.from({ length: 9 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change places
        <div key={row} className={styles.row}>
          <span className={styles.dot} />
          <span className={styles.name} />
          <span className={styles.subject} />
        </div>
      ))}
    </div>
  )
}

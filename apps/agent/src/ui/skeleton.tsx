import styles from './skeleton.module.css'
import { useUiWords } from './words.ts'

type Props = { lines?: number }

/** The outline of a text that is on its way. Appears only after a moment, so that fast answers do not flicker. */
export function Skeleton({ lines = 3 }: Props) {
  const words = useUiWords()
  return (
    <div className={styles.skeleton} role="status" aria-label={words.loading}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places
        <span key={line} className={styles.line} />
      ))}
    </div>
  )
}

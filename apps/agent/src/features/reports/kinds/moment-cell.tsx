import { useReader } from '../../../lib/session.ts'
import styles from './moment-cell.module.css'
import { momentText } from './moment-text.ts'

/** A moment in a table; a dash where there is none. */
export function MomentCell({ at }: { at: string | null }) {
  const reader = useReader()
  if (at === null) return '–'
  return (
    <time dateTime={at} className={styles.moment}>
      {momentText(at, reader)}
    </time>
  )
}

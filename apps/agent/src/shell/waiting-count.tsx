import type { StatusCounts } from '@stoa/contract/departments'
import { useText } from '../lib/text.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './navigation.module.css'

/** What waits for us: new and open. Four digits would say no more than "very many". */
export function WaitingCount({ counts }: { counts: StatusCounts }) {
  const t = useText()
  const count = counts.new + counts.open
  if (count === 0) return null
  return (
    <>
      <span className={styles.count} aria-hidden="true">
        {count > 999 ? '999+' : count}
      </span>
      <VisuallyHidden>{t('waiting', { count })}</VisuallyHidden>
    </>
  )
}

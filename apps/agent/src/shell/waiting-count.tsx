import type { StatusCounts } from '@stoa/contract/departments'
import { ClockAlert } from 'lucide-react'
import { useText } from '../lib/text.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './navigation.module.css'
import { shortCount } from './short-count.ts'

/** What waits for us: new and open, and how many of them are late. */
export function WaitingCount({ counts }: { counts: StatusCounts }) {
  const t = useText()
  const count = counts.new + counts.open
  const { overdue } = counts
  if (count === 0) return null
  return (
    <>
      {overdue > 0 && (
        <span className={styles.overdue} title={t('waitingOverdue', { count: overdue })} aria-hidden="true">
          <ClockAlert />
          {shortCount(overdue)}
        </span>
      )}
      <span className={styles.count} aria-hidden="true">
        {shortCount(count)}
      </span>
      <VisuallyHidden>{t('waiting', { count })}</VisuallyHidden>
      {overdue > 0 && <VisuallyHidden>{t('waitingOverdue', { count: overdue })}</VisuallyHidden>}
    </>
  )
}

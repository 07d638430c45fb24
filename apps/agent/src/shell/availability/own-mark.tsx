import { useQuery } from '@tanstack/react-query'
import { stateNames, summaryOf } from '../../lib/availability.ts'
import { useText } from '../../lib/text.ts'
import { AvailabilityMark } from '../../ui/availability-mark.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { mineQuery } from './mine.ts'
import styles from './own-mark.module.css'

/** My availability where the sidebar is put away: enough to see that one has been paused. */
export function OwnMark() {
  const t = useText()
  const mine = useQuery(mineQuery).data
  const summary = mine && summaryOf(mine.services)
  if (!summary) return null
  const { state } = summary.first
  return (
    <span className={styles.own}>
      <AvailabilityMark state={state} />
      <span className={styles.state} aria-hidden="true">
        {stateNames(t)[state]}
      </span>
      <VisuallyHidden>{t('availability:yoursIs', { state: stateNames(t)[state] })}</VisuallyHidden>
    </span>
  )
}

import { count } from '@stoa/text/format'
import { ClockAlert } from 'lucide-react'
import { useReader } from '../../../lib/session.ts'
import { Badge } from '../../../ui/badge.tsx'
import styles from './ticket-count.module.css'

type Props = { value: number | undefined }

/** Nothing is quieter than something; a dash where one may not know. */
export function TicketCount({ value }: Props) {
  const { language } = useReader()
  if (value === undefined) return <span className={styles.none}>–</span>
  return <span className={value === 0 ? styles.none : styles.some}>{count(value, language)}</span>
}

/** What should have been answered by now is seen first. */
export function Overdue({ value }: Props) {
  const { language } = useReader()
  if (!value) return <TicketCount value={value} />
  return (
    <Badge tone="danger" icon={<ClockAlert aria-hidden="true" />}>
      {count(value, language)}
    </Badge>
  )
}

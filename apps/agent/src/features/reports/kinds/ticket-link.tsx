import { Link } from '@tanstack/react-router'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import styles from './ticket-link.module.css'

type Props = { ticket: { id: number; code: string; subject: string } | null }

/** The way to a ticket, where one may see it. */
export function TicketLink({ ticket }: Props) {
  const t = useText()
  if (!ticket) return <span>{t('reports:behind.hidden')}</span>
  return (
    <Link to={paths.ticket} params={{ id: ticket.id }} search={{}} className={styles.subject}>
      <bdi>{ticket.subject}</bdi>
      <bdi className={styles.code}>{ticket.code}</bdi>
    </Link>
  )
}

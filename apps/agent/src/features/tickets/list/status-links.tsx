import type { StatusCounts } from '@stoa/contract/departments'
import { count } from '@stoa/text/format'
import { Link } from '@tanstack/react-router'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { StatusMark } from '../../../ui/status-mark.tsx'
import { countOf, shownStatuses, shownStatusOf, type TicketSearch, withStatus } from '../ticket-search.ts'
import styles from './status-links.module.css'

type Props = { search: TicketSearch; counts: StatusCounts | undefined }

/** Which statuses the list shows: one choice, that stands in the URL. */
export function StatusLinks({ search, counts }: Props) {
  const t = useText()
  const { language } = useReader()
  const chosen = shownStatusOf(search)
  return (
    <nav className={styles.links} aria-label={t('tickets:statusFilter')}>
      {shownStatuses.map(shown => (
        <Link
          key={shown}
          to={paths.tickets}
          search={withStatus(search, shown)}
          className={styles.link}
          aria-current={shown === chosen ? 'page' : undefined}
          activeProps={{}}
          replace
        >
          {shown !== 'waiting' && shown !== 'all' && <StatusMark status={shown} />}
          {shown === 'waiting' && t('tickets:waitingStatus')}
          {shown === 'all' && t('tickets:allStatuses')}
          {shown !== 'waiting' && shown !== 'all' && t(`status.${shown}`)}
          {counts && <span className={styles.count}>{count(countOf(counts, shown), language)}</span>}
        </Link>
      ))}
    </nav>
  )
}

import type { StatusCounts } from '@stoa/contract/departments'
import { count } from '@stoa/text/format'
import { Link } from '@tanstack/react-router'
import { ClockAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Sideways } from '../../../ui/sideways.tsx'
import { StatusMark } from '../../../ui/status-mark.tsx'
import {
  countOf,
  type ShownStatus,
  shownStatuses,
  shownStatusOf,
  type TicketSearch,
  withStatus,
} from '../ticket-search.ts'
import styles from './status-links.module.css'

type Props = { search: TicketSearch; counts: StatusCounts | undefined }

/** Which statuses the list shows: one choice, that stands in the URL. */
export function StatusLinks({ search, counts }: Props) {
  const t = useText()
  const { language } = useReader()
  const chosen = shownStatusOf(search)
  const links = useRef<HTMLElement>(null)
  // Where there is no room for all, the chosen one is in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice, or words and counts of another width
  useEffect(() => {
    const link = links.current?.querySelector('[aria-current]')
    link?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen, counts, language])
  return (
    <Sideways line={links} className={styles.room}>
      <nav ref={links} className={styles.links} aria-label={t('tickets:statusFilter')}>
        {shownStatuses.map(shown => (
          <Link
            key={shown}
            to={paths.tickets}
            search={withStatus(search, shown)}
            className={styles.link}
            aria-current={shown === chosen ? 'page' : undefined}
            activeOptions={{ exact: true, includeSearch: true }}
            activeProps={{}}
            replace
          >
            <Choice shown={shown} late={(counts?.overdue ?? 0) > 0} />
            {counts && <span className={styles.count}>{count(countOf(counts, shown), language)}</span>}
          </Link>
        ))}
      </nav>
    </Sideways>
  )
}

function Choice({ shown, late }: { shown: ShownStatus; late: boolean }) {
  const t = useText()
  if (shown === 'waiting') return t('tickets:waitingStatus')
  if (shown === 'all') return t('tickets:allStatuses')
  if (shown === 'overdue')
    return (
      <>
        <ClockAlert className={styles.overdue} data-late={late || undefined} />
        {t('tickets:overdue')}
      </>
    )
  return (
    <>
      <StatusMark status={shown} />
      {t(`status.${shown}`)}
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CalendarClock } from 'lucide-react'
import { Failure } from '../../../lib/failure.tsx'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { paths } from '../../../paths.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Items } from '../../../ui/items.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Page } from '../../../ui/page.tsx'
import { ScheduledLine } from './scheduled-line.tsx'

/** What leaves or comes back later by one's own doing: to let it happen now, at another moment, or not at all. */
export function ScheduledPage() {
  const t = useText()
  usePageTitle(t('writing:scheduled.title'))
  const list = useQuery(query('scheduled.mine'))
  const items = list.data?.items
  return (
    <Page
      title={t('writing:scheduled.title')}
      description={t('writing:scheduled.description')}
      width="reading"
    >
      {list.isError && !items && <Failure error={list.error} onRetry={() => list.refetch()} />}
      {items?.length === 0 && (
        <EmptyState
          icon={<CalendarClock />}
          title={t('writing:scheduled.emptyTitle')}
          text={t('writing:scheduled.emptyText')}
          action={<LinkButton render={<Link to={paths.tickets} />}>{t('writing:drafts.toList')}</LinkButton>}
        />
      )}
      {items && items.length > 0 && (
        <Items>
          {items.map(item => (
            <ScheduledLine key={item.messageId ?? `ticket ${item.ticket.id}`} item={item} />
          ))}
        </Items>
      )}
    </Page>
  )
}

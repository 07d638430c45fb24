import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FilePenLine } from 'lucide-react'
import { Failure } from '../../../lib/failure.tsx'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { paths } from '../../../paths.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Items } from '../../../ui/items.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Page } from '../../../ui/page.tsx'
import { DraftLine } from './draft-line.tsx'

/** What one has begun to write: to go on with, or to throw away. */
export function DraftsPage() {
  const t = useText()
  usePageTitle(t('writing:drafts.title'))
  const list = useQuery(query('drafts.mine'))
  const items = list.data?.items
  return (
    <Page title={t('writing:drafts.title')} description={t('writing:drafts.description')} width="reading">
      {list.isError && !items && <Failure error={list.error} onRetry={() => list.refetch()} />}
      {items?.length === 0 && (
        <EmptyState
          icon={<FilePenLine />}
          title={t('writing:drafts.emptyTitle')}
          text={t('writing:drafts.emptyText')}
          action={<LinkButton render={<Link to={paths.tickets} />}>{t('writing:drafts.toList')}</LinkButton>}
        />
      )}
      {items && items.length > 0 && (
        <Items>
          {items.map(item => (
            <DraftLine key={item.key ?? item.ticket?.id} item={item} />
          ))}
        </Items>
      )}
    </Page>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ListChecks } from 'lucide-react'
import { Failure } from '../../lib/failure.tsx'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { paths } from '../../paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Items } from '../../ui/items.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { BatchItem } from './batch-item.tsx'

/** One's own acts on many tickets: how far they are, what they could not do, and how to take them back. */
export function BatchesPage() {
  const t = useText()
  usePageTitle(t('batches:title'))
  const list = useQuery(query('batches.list'))
  const items = list.data?.items
  const undone = new Set(items?.map(({ undoOfId }) => undoOfId))
  return (
    <Page title={t('batches:title')} description={t('batches:description')} width="reading">
      {list.isError && !items && <Failure error={list.error} onRetry={() => list.refetch()} />}
      {items?.length === 0 && (
        <EmptyState
          icon={<ListChecks />}
          title={t('batches:emptyTitle')}
          text={t('batches:emptyText')}
          action={<LinkButton render={<Link to={paths.tickets} />}>{t('batches:toList')}</LinkButton>}
        />
      )}
      {items && items.length > 0 && (
        <Items>
          {items.map(batch => (
            <BatchItem key={batch.id} batch={batch} undone={undone.has(batch.id)} />
          ))}
        </Items>
      )}
    </Page>
  )
}

import { useInfiniteQuery } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { pages } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Items } from '../../ui/items.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { HeldItem } from './held-item.tsx'

/** Mail that looks like spam, until somebody says what it is. */
export function QuarantinePage() {
  const t = useText()
  const list = useInfiniteQuery(pages('quarantine.list', {}))
  const held = list.data?.pages.flatMap(page => page.items) ?? []
  return (
    <Page title={t('tickets:quarantine.title')} description={t('tickets:quarantine.text')}>
      {list.isPending && <Skeleton lines={4} />}
      {list.isSuccess && (
        <Items>
          {held.length === 0 && (
            <EmptyState
              icon={<ShieldCheck />}
              title={t('tickets:quarantine.none')}
              text={t('tickets:quarantine.noneText')}
            />
          )}
          {held.map(mail => (
            <HeldItem key={mail.id} mail={mail} />
          ))}
        </Items>
      )}
      <LoadMore label={t('loadMore')} of={list} />
    </Page>
  )
}

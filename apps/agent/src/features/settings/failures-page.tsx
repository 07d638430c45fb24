import { useSuspenseQuery } from '@tanstack/react-query'
import { CircleCheckBig } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { FailureTable } from './failure-table.tsx'

export function FailuresPage() {
  const t = useText()
  const { items } = useSuspenseQuery(query('followers.failures')).data
  return (
    <Page title={t('failures')} description={t('settings:failures.description')}>
      {items.length === 0 ? (
        <EmptyState
          icon={<CircleCheckBig />}
          title={t('settings:failures.emptyTitle')}
          text={t('settings:failures.emptyText')}
        />
      ) : (
        <FailureTable failures={items} />
      )}
    </Page>
  )
}

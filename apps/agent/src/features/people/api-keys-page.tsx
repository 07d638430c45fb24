import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { ApiKeyTable } from './api-key-table.tsx'
import { NewApiKey } from './new-api-key.tsx'

export function ApiKeysPage() {
  const t = useText()
  const { items } = useSuspenseQuery(query('apiKeys.list')).data
  const departments = useQuery(query('departments.list')).data?.items ?? []
  const none = items.length === 0
  return (
    <Page
      title={t('apiKeys')}
      description={t('people:keys.description')}
      actions={<NewApiKey departments={departments} />}
    >
      {none ? (
        <EmptyState
          icon={<KeyRound />}
          title={t('people:keys.emptyTitle')}
          text={t('people:keys.emptyText')}
        />
      ) : (
        <ApiKeyTable apiKeys={items} departments={departments} />
      )}
    </Page>
  )
}

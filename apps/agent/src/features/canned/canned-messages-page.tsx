import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { MessageSquareQuote } from 'lucide-react'
import { findCanned } from '../../lib/canned/find-canned.ts'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { SearchInput } from '../../ui/search-input.tsx'
import styles from './canned-messages-page.module.css'
import { CannedList } from './list/canned-list.tsx'
import { NewCanned } from './list/new-canned.tsx'

const route = getRouteApi(`/app/settings${paths.cannedMessages}` as const)

export function CannedMessagesPage() {
  const t = useText()
  const navigate = useNavigate()
  const { q = '' } = route.useSearch()
  const { items } = useSuspenseQuery(query('cannedMessages.list')).data
  const found = q ? findCanned(items, q.replace(/^[/#]/, ''), '/') : items
  const own = found.filter(({ sharing }) => sharing.with === 'nobody')
  const shared = found.filter(({ sharing }) => sharing.with !== 'nobody')
  const look = (text: string) =>
    navigate({ to: paths.cannedMessages, search: text ? { q: text } : {}, replace: true })
  if (items.length === 0)
    return (
      <Page title={t('canned:title')} description={t('canned:description')}>
        <EmptyState
          icon={<MessageSquareQuote />}
          title={t('canned:emptyTitle')}
          text={t('canned:emptyText')}
          action={<NewCanned />}
        />
      </Page>
    )
  return (
    <Page title={t('canned:title')} description={t('canned:description')} actions={<NewCanned />}>
      <div className={styles.search}>
        <SearchInput
          label={t('canned:search')}
          hint={t('canned:search')}
          asked={q}
          onAsk={look}
          maxLength={100}
        />
      </div>
      {found.length === 0 && (
        <p className={styles.none} role="status">
          {t('canned:noneFound')}
        </p>
      )}
      {own.length > 0 && <CannedList title={t('macros:own')} text={t('macros:ownText')} items={own} />}
      {shared.length > 0 && (
        <CannedList title={t('macros:shared')} text={t('macros:sharedText')} items={shared} />
      )}
    </Page>
  )
}

import { useInfiniteQuery } from '@tanstack/react-query'
import { Failure } from '../../../lib/failure.tsx'
import { pages } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { LoadMore } from '../../../ui/load-more.tsx'
import { Section } from '../../../ui/section.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { ContactTable } from '../contact-table.tsx'
import styles from '../contacts.module.css'

/** Who belongs to a company, by name. */
export function Members({ companyId }: { companyId: number }) {
  const t = useText()
  const list = useInfiniteQuery(pages('contacts.list', { query: { companyId } }))
  const members = list.data?.pages.flatMap(page => page.items)
  return (
    <Section title={t('contacts:members')}>
      {list.isError && <Failure error={list.error} onRetry={() => list.refetch()} />}
      {list.isPending && <Skeleton lines={4} />}
      {members?.length === 0 && <p className={styles.soft}>{t('contacts:noMembers')}</p>}
      {members && members.length > 0 && <ContactTable contacts={members} label={t('contacts:members')} />}
      <LoadMore label={t('loadMore')} of={list} />
    </Section>
  )
}

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Building2 } from 'lucide-react'
import { Failure } from '../../../lib/failure.tsx'
import { pages } from '../../../lib/query.ts'
import { usePermission } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { paths } from '../../../paths.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { Page } from '../../../ui/page.tsx'
import { SearchInput } from '../../../ui/search-input.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import styles from '../contacts.module.css'
import { KindLinks } from '../kind-links.tsx'
import { CompanyDialog } from './company-dialog.tsx'
import { CompanyTable } from './company-table.tsx'

const route = getRouteApi(`/app${paths.customerCompanies}` as const)

export function CompaniesPage() {
  const t = useText()
  usePageTitle(t('contacts:companies'))
  const { q } = route.useSearch()
  const navigate = useNavigate()
  const mayChange = usePermission('customer-company.change')
  const list = useInfiniteQuery({
    ...pages('customerCompanies.list', { query: { q } }),
    placeholderData: keepPreviousData,
  })
  const found = list.data?.pages.flatMap(page => page.items) ?? []
  return (
    <Page
      title={t('contacts:companies')}
      description={t('contacts:companiesDescription')}
      actions={mayChange && <CompanyDialog company={null} />}
    >
      <div className={styles.tools}>
        <KindLinks />
        <div className={styles.search}>
          <SearchInput
            label={t('contacts:searchCompanies')}
            hint={t('contacts:searchCompanies')}
            asked={q ?? ''}
            maxLength={200}
            onAsk={typed =>
              navigate({ to: paths.customerCompanies, search: typed ? { q: typed } : {}, replace: true })
            }
          />
        </div>
      </div>
      {list.isError && <Failure error={list.error} onRetry={() => list.refetch()} />}
      {list.isPending && <Skeleton lines={8} />}
      {list.isSuccess && found.length === 0 && (
        <EmptyState
          icon={<Building2 />}
          title={t(q ? 'contacts:noneTitle' : 'contacts:noCompaniesTitle')}
          text={t(q ? 'contacts:noneText' : 'contacts:noCompaniesText')}
        />
      )}
      {found.length > 0 && <CompanyTable companies={found} />}
      <LoadMore label={t('loadMore')} of={list} />
    </Page>
  )
}

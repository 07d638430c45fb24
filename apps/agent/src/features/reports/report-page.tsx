import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Failure } from '../../lib/failure.tsx'
import { query } from '../../lib/query.ts'
import { usePermission } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Downloads } from './downloads.tsx'
import { ReportFilters } from './filters/report-filters.tsx'
import { Refused } from './refused.tsx'
import styles from './report.module.css'
import { type ReportSearch, reportSearch } from './report-search.ts'
import { ReportView } from './report-view.tsx'
import { useReport, useReportQuery } from './use-report.ts'

const route = getRouteApi(`/app${paths.reports}` as const)

/** What happened in a period: filters, a chart, and the table behind it. */
export function ReportPage() {
  usePageTitle(useText()('reports:title'))
  const readsAll = usePermission('report.read')
  const departments = useQuery(query('departments.list')).data?.items
  if (readsAll || departments?.some(({ can }) => can.readReports)) return <Report />
  return departments ? <Refused /> : <Skeleton />
}

function Report() {
  const t = useText()
  const search = reportSearch(route.useSearch())
  const navigate = useNavigate()
  const asked = useReportQuery(search)
  const report = useReport(asked, search.compare ?? false)
  const change = (next: ReportSearch) => navigate({ to: paths.reports, search: next, replace: true })
  return (
    <Page
      title={t('reports:title')}
      description={t('reports:description')}
      actions={<Downloads asked={asked} />}
    >
      <ReportFilters {...{ search, asked }} onChange={change} />
      {report.isError && <Failure error={report.error} onRetry={() => report.refetch()} />}
      {report.isPending && (
        <div className={styles.waiting}>
          <Skeleton lines={8} />
        </div>
      )}
      {report.data && !report.isError && (
        <div className={styles.view} aria-busy={report.isPlaceholderData}>
          <ReportView report={report.data} {...{ asked, search }} onChange={change} />
        </div>
      )}
    </Page>
  )
}

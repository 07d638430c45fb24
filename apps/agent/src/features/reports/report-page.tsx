import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Failure } from '../../lib/failure.tsx'
import { useText } from '../../lib/text.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { chartedOf, columnsOf } from './columns.ts'
import { Downloads } from './downloads.tsx'
import { ReportFilters } from './filters/report-filters.tsx'
import { useReadsReports } from './kinds/kind-page.tsx'
import { entryOf } from './kinds/reports.ts'
import { ReportsNav } from './kinds/reports-nav.tsx'
import { Refused } from './refused.tsx'
import styles from './report.module.css'
import { type ReportSearch, reportSearch } from './report-search.ts'
import { ReportView } from './report-view.tsx'
import { SaveReport } from './saved/save-report.tsx'
import { useReport, useReportQuery } from './use-report.ts'

const route = getRouteApi(`/app${paths.reports}` as const)
const myRoute = getRouteApi(`/app${paths.myReport}` as const)

/** What happened in a period: filters, a chart, and the table behind it. */
export function ReportPage() {
  usePageTitle(useText()('reports:title'))
  const reads = useReadsReports()
  if (reads === undefined) return <Skeleton />
  return reads ? <Report /> : <Refused />
}

function Report() {
  const search = reportSearch(route.useSearch())
  const navigate = useNavigate()
  return (
    <ReportOf
      search={search}
      onChange={next => navigate({ to: paths.reports, search: next, replace: true })}
    />
  )
}

/** What the reader did: for everybody who works here. */
export function MyReportPage() {
  usePageTitle(useText()('kinds:mine.title'))
  const { agents: _, by, ...search } = reportSearch(myRoute.useSearch())
  const navigate = useNavigate()
  return (
    <ReportOf
      mine
      search={{ ...search, ...(by && by !== 'agent' && { by }) }}
      onChange={next => navigate({ to: paths.myReport, search: next, replace: true })}
    />
  )
}

type Props = { mine?: boolean; search: ReportSearch; onChange: (search: ReportSearch) => void }

function ReportOf({ mine = false, search, onChange: change }: Props) {
  const t = useText()
  const asked = useReportQuery(search, mine)
  const report = useReport(asked, search.compare ?? false, chartedOf(search))
  const reads = useReadsReports()
  return (
    <Page
      title={mine ? t('kinds:mine.title') : t('reports:title')}
      description={mine ? t('kinds:mine.description') : t('reports:description')}
      actions={
        <>
          {!mine && <SaveReport report={null} search={search} />}
          <Downloads
            asked={asked}
            columns={search.columns && columnsOf(search)}
            compare={search.compare ?? false}
          />
        </>
      }
    >
      {reads && <ReportsNav current={mine ? 'mine' : entryOf(asked.by)} search={search} />}
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

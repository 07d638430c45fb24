import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { query } from '../../../lib/query.ts'
import { usePermission } from '../../../lib/session.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { Page } from '../../../ui/page.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Refused } from '../refused.tsx'
import styles from '../report.module.css'
import type { KindSearch } from './kind-search.ts'
import type { ReportName } from './reports.ts'
import { ReportsNav } from './reports-nav.tsx'

type Props = {
  name: ReportName
  title: string
  description: string
  search: KindSearch
  actions?: ReactNode
  children: ReactNode
}

/** Whether the reader may read reports anywhere; undefined: not known yet. */
export function useReadsReports(): boolean | undefined {
  const readsAll = usePermission('report.read')
  const departments = useQuery(query('departments.list')).data?.items
  return readsAll || departments?.some(({ can }) => can.readReports)
}

/** The frame of a report beside the first one. */
export function KindPage({ name, title, description, search, actions, children }: Props) {
  usePageTitle(title)
  const reads = useReadsReports()
  if (reads === undefined) return <Skeleton />
  if (!reads) return <Refused />
  return (
    <Page title={title} description={description} actions={actions}>
      <ReportsNav current={name} search={search} />
      <div className={styles.view}>{children}</div>
    </Page>
  )
}

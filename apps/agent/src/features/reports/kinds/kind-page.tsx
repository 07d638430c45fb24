import type { KeptReport } from '@stoa/contract/report-screens'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { query } from '../../../lib/query.ts'
import { usePermission } from '../../../lib/session.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { Page } from '../../../ui/page.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Refused } from '../refused.tsx'
import styles from '../report.module.css'
import { SaveReport } from '../saved/save-report.tsx'
import type { KindSearch } from './kind-search.ts'
import { ReportsNav } from './reports-nav.tsx'

type Props = {
  name: KeptReport
  title: string
  description: string
  search: KindSearch
  /** Its files. */
  files?: ReactNode
  children: ReactNode
}

/** Whether the reader may read reports anywhere; undefined: not known yet. */
export function useReadsReports(): boolean | undefined {
  const readsAll = usePermission('report.read')
  const departments = useQuery(query('departments.list')).data?.items
  return readsAll || departments?.some(({ can }) => can.readReports)
}

/** The frame of a report beside the first one. */
export function KindPage({ name, title, description, search, files, children }: Props) {
  usePageTitle(title)
  const reads = useReadsReports()
  if (reads === undefined) return <Skeleton />
  if (!reads) return <Refused />
  return (
    <Page
      title={title}
      description={description}
      actions={
        <>
          <SaveReport report={name} search={search} />
          {files}
        </>
      }
    >
      <ReportsNav current={name} search={search} />
      <div className={styles.view}>{children}</div>
    </Page>
  )
}

import { FileLinks } from './file-links.tsx'
import type { ReportQuery } from './use-report.ts'

type Props = {
  asked: ReportQuery
  /** Of the table, where those are not all. */
  columns: readonly string[] | undefined
  compare: boolean
}

/** The same report as a file: the same columns and numbers, unrounded. */
export const Downloads = ({ asked: { by, period, filter, mine }, columns, compare }: Props) => (
  <FileLinks
    path={mine ? '/api/reports/mine' : '/api/reports'}
    query={{ ...filter, ...period, by, metrics: columns, ...(compare && { compare }) }}
  />
)

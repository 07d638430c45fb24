import type { ReportScreen } from '@stoa/contract/saved-reports'
import { type ReportSearch, reportSearch } from '../report-search.ts'

/** What is kept of an address: all but by which name it was opened. */
export function screenOf(search: ReportSearch | ReportScreen): ReportScreen {
  const { saved: _, ...screen } = reportSearch(search)
  return screen as ReportScreen
}

/** The address that opens a saved report. */
export const searchOf = ({ id, screen }: { id: number; screen: ReportScreen }): ReportSearch => ({
  ...reportSearch(screen),
  saved: id,
})

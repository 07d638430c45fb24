import { isKept, type KeptReport } from '@stoa/contract/report-screens'
import type { ReportScreen } from '@stoa/contract/saved-reports'
import { paths } from '../../../paths.ts'
import type { Goal } from '../kinds/entry-link.tsx'
import { kindSearch } from '../kinds/kind-search.ts'
import { entryOf, type ReportName, reports } from '../kinds/reports.ts'
import { reportSearch } from '../report-search.ts'

/** What is kept of an address: all but by which name it was opened. `report`: null: of the first report. */
export function screenOf(report: KeptReport | null, search: object): ReportScreen {
  const { saved: _, ...screen } = report ? { ...kindSearch(search), report } : reportSearch(search)
  return screen as ReportScreen
}

/** Which report a saved one is of; null: of the first one. */
export const reportOf = ({ report }: ReportScreen): KeptReport | null => (isKept(report) ? report : null)

/** What the report is called among the others. */
export const entryOfScreen = (screen: ReportScreen): ReportName =>
  reportOf(screen) ?? entryOf(reportSearch(screen).by ?? 'department')

/** The address that opens a saved report. */
export function goalOf({ id, screen }: { id: number; screen: ReportScreen }): Goal {
  const report = reportOf(screen)
  const to = reports.find(({ name }) => name === report)?.to
  return to
    ? ({ to, search: { ...kindSearch(screen), saved: id } } as Goal)
    : { to: paths.reports, search: { ...reportSearch(screen), saved: id } }
}

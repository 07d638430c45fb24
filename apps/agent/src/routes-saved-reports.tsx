import { createRoute } from '@tanstack/react-router'
import { paths } from './paths.ts'
import { app, idParams, page, withSavingTexts } from './routes-root.tsx'

const savedReports = createRoute({
  getParentRoute: () => app,
  path: paths.savedReports,
  beforeLoad: withSavingTexts,
  component: page(() => import('./features/reports/saved/saved-page.tsx'), 'SavedReportsPage'),
})
const savedReport = createRoute({
  getParentRoute: () => app,
  path: paths.savedReport,
  params: idParams,
  beforeLoad: withSavingTexts,
  component: page(() => import('./features/reports/saved/saved-report-page.tsx'), 'SavedReportPage'),
})

/** Screens of reports that were kept, and their mails. */
export const savedReportPages = [savedReports, savedReport] as const

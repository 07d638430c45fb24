import { createRoute } from '@tanstack/react-router'
import type { KindSearch } from './features/reports/kinds/kind-search.ts'
import type { ReportSearch } from './features/reports/report-search.ts'
import { paths } from './paths.ts'
import {
  app,
  page,
  wall,
  withConversationTexts,
  withReportingTexts,
  withSavingTexts,
} from './routes-root.tsx'

/** What happened to promises is said as on tickets. */
const withSlaReportTexts = async () => {
  await Promise.all([withSavingTexts(), withConversationTexts()])
}

/** Reports. Each page reads its search itself: what makes sense there is known only to it, and not loaded with the map. */
const reports = createRoute({
  getParentRoute: () => app,
  path: paths.reports,
  beforeLoad: withSavingTexts,
  validateSearch: search => search as ReportSearch,
  component: page(() => import('./features/reports/report-page.tsx'), 'ReportPage'),
})
const overview = createRoute({
  getParentRoute: () => app,
  path: paths.overview,
  beforeLoad: withSavingTexts,
  validateSearch: search => search as KindSearch,
  component: page(() => import('./features/reports/overview/overview-page.tsx'), 'OverviewPage'),
})
const myReport = createRoute({
  getParentRoute: () => app,
  path: paths.myReport,
  beforeLoad: withReportingTexts,
  validateSearch: search => search as ReportSearch,
  component: page(() => import('./features/reports/report-page.tsx'), 'MyReportPage'),
})
const slaReport = createRoute({
  getParentRoute: () => app,
  path: paths.slaReport,
  beforeLoad: withSlaReportTexts,
  validateSearch: search => search as KindSearch,
  component: page(() => import('./features/reports/sla/sla-report-page.tsx'), 'SlaReportPage'),
})
const slaLog = createRoute({
  getParentRoute: () => app,
  path: paths.slaLog,
  beforeLoad: withSlaReportTexts,
  validateSearch: search => search as KindSearch,
  component: page(() => import('./features/reports/sla/sla-log-page.tsx'), 'SlaLogPage'),
})
const lifecycle = createRoute({
  getParentRoute: () => app,
  path: paths.lifecycle,
  beforeLoad: withSavingTexts,
  validateSearch: search => search as KindSearch,
  component: page(() => import('./features/reports/lifecycle/lifecycle-page.tsx'), 'LifecyclePage'),
})
const timeReport = createRoute({
  getParentRoute: () => app,
  path: paths.timeReport,
  beforeLoad: withSavingTexts,
  validateSearch: search => search as KindSearch,
  component: page(() => import('./features/reports/time/time-page.tsx'), 'TimePage'),
})
const ratings = createRoute({
  getParentRoute: () => app,
  path: paths.ratings,
  beforeLoad: withSavingTexts,
  validateSearch: search => search as KindSearch,
  component: page(() => import('./features/reports/ratings/ratings-page.tsx'), 'RatingsPage'),
})
const loadReport = createRoute({
  getParentRoute: () => app,
  path: paths.loadReport,
  beforeLoad: withSavingTexts,
  validateSearch: search => search as KindSearch,
  component: page(() => import('./features/reports/load/load-page.tsx'), 'LoadPage'),
})
const onlineReport = createRoute({
  getParentRoute: () => app,
  path: paths.onlineReport,
  beforeLoad: withSavingTexts,
  validateSearch: search => search as KindSearch,
  component: page(() => import('./features/reports/load/online-page.tsx'), 'OnlinePage'),
})

export const wallboard = createRoute({
  getParentRoute: () => wall,
  path: paths.wallboard,
  beforeLoad: withReportingTexts,
  validateSearch: search => search as KindSearch,
  component: page(() => import('./features/reports/wallboard/wallboard-page.tsx'), 'WallboardPage'),
})

export const reportPages = [
  reports,
  overview,
  myReport,
  slaReport,
  slaLog,
  lifecycle,
  timeReport,
  ratings,
  loadReport,
  onlineReport,
] as const

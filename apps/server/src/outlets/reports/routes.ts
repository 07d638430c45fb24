import { liveReports } from '@stoa/contract/live-reports'
import { myReports } from '@stoa/contract/my-reports'
import { reports } from '@stoa/contract/reports'
import type { Caller } from '../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import type { Platform } from '../../platform/platform.ts'
import { lifecycleReportRoutes } from './lifecycle/routes.ts'
import { loadReportRoutes } from './load/routes.ts'
import { ratingReportRoutes } from './ratings/routes.ts'
import { readerOfMine } from './reading/ask.ts'
import { listBehind } from './reading/behind/list-behind.ts'
import { getReport } from './reading/get-report.ts'
import { slaReportRoutes } from './sla/routes.ts'
import { timeReportRoutes } from './time/routes.ts'
import { getWallboard } from './wallboard/get-wallboard.ts'

export const reportRoutes = (platform: Platform): BoundRoute<Caller>[] => [
  answer(reports.get).with<Caller>(({ query, caller }) => getReport(platform, caller, query)),
  answer(reports.behind).with<Caller>(({ query, caller }) => listBehind(platform.db, caller, query)),
  answer(myReports.get).with<Caller>(({ query, caller }) => getReport(platform, caller, query, readerOfMine)),
  answer(myReports.behind).with<Caller>(({ query, caller }) =>
    listBehind(platform.db, caller, query, readerOfMine),
  ),
  ...slaReportRoutes(platform),
  ...loadReportRoutes(platform),
  ...lifecycleReportRoutes(platform),
  ...timeReportRoutes(platform),
  ...ratingReportRoutes(platform),
  answer(liveReports.wallboard).with<Caller>(({ query, caller }) => getWallboard(platform, caller, query)),
]

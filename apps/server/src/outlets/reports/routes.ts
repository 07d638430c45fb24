import { reports } from '@stoa/contract/reports'
import type { Caller } from '../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import type { Platform } from '../../platform/platform.ts'
import { listBehind } from './reading/behind/list-behind.ts'
import { getReport } from './reading/get-report.ts'

export const reportRoutes = (platform: Platform): BoundRoute<Caller>[] => [
  answer(reports.get).with<Caller>(({ query, caller }) => getReport(platform, caller, query)),
  answer(reports.behind).with<Caller>(({ query, caller }) => listBehind(platform.db, caller, query)),
]

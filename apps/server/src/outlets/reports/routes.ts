import { reports } from '@stoa/contract/reports'
import type { Caller } from '../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import type { Platform } from '../../platform/platform.ts'
import { getReport } from './reading/get-report.ts'

export const reportRoutes = (platform: Platform): BoundRoute<Caller>[] => [
  answer(reports.get).with<Caller>(({ query, caller }) => getReport(platform, caller, query)),
]

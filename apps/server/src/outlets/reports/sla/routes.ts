import { slaReports } from '@stoa/contract/sla-reports'
import type { Caller } from '../../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import type { Platform } from '../../../platform/platform.ts'
import { fromCursor, toCursor } from '../kinds/cursor.ts'
import { inOneMoment } from '../reading/in-one-moment.ts'
import { askCompliance, readCompliance } from './compliance.ts'
import { askLog, readLog } from './log.ts'

export const slaReportRoutes = (platform: Platform): BoundRoute<Caller>[] => [
  answer(slaReports.compliance).with<Caller>(async ({ query, caller }) => {
    const told = await askCompliance(platform, caller, query)
    return inOneMoment(platform.db, tx => readCompliance(tx, told))
  }),
  answer(slaReports.log).with<Caller>(async ({ query, caller }) => {
    const { cursor, limit } = query
    const before = cursor === undefined ? null : fromCursor(cursor)
    const told = await askLog(platform, caller, query)
    const { records, next } = await inOneMoment(platform.db, tx => readLog(tx, told, { before, limit }))
    return { items: records, nextCursor: next && toCursor(next) }
  }),
]

import { lifecycleReports } from '@stoa/contract/lifecycle-reports'
import type { Caller } from '../../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import type { Platform } from '../../../platform/platform.ts'
import { fromCursor, toCursor } from '../kinds/cursor.ts'
import { inOneMoment } from '../reading/in-one-moment.ts'
import { askLives, listLives } from './list-lives.ts'

export const lifecycleReportRoutes = (platform: Platform): BoundRoute<Caller>[] => [
  answer(lifecycleReports.list).with<Caller>(async ({ query, caller }) => {
    const { cursor, limit } = query
    const before = cursor === undefined ? null : fromCursor(cursor)
    const told = await askLives(platform, caller, query)
    const { lives, next } = await inOneMoment(platform.db, tx => listLives(tx, told, { before, limit }))
    return { items: lives, nextCursor: next && toCursor(next) }
  }),
]

import { ratingReports } from '@stoa/contract/rating-reports'
import type { Caller } from '../../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import type { Platform } from '../../../platform/platform.ts'
import { fromCursor, toCursor } from '../kinds/cursor.ts'
import { inOneMoment } from '../reading/in-one-moment.ts'
import { askRatings, listRatings } from './list-ratings.ts'

export const ratingReportRoutes = (platform: Platform): BoundRoute<Caller>[] => [
  answer(ratingReports.list).with<Caller>(async ({ query, caller }) => {
    const { cursor, limit } = query
    const before = cursor === undefined ? null : fromCursor(cursor)
    const asked = await askRatings(platform, caller, query)
    const { ratings, next } = await inOneMoment(platform.db, tx => listRatings(tx, asked, { before, limit }))
    return { items: ratings, nextCursor: next && toCursor(next) }
  }),
]

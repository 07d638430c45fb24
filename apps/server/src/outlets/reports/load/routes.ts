import { loadReports } from '@stoa/contract/load-reports'
import type { Caller } from '../../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import type { Platform } from '../../../platform/platform.ts'
import { askKind } from '../kinds/ask-kind.ts'
import { inOneMoment } from '../reading/in-one-moment.ts'
import { fromOnlineCursor, toOnlineCursor } from './online-cursor.ts'
import { readLoad } from './read-load.ts'
import { readHours, readOnline } from './read-online.ts'

export const loadReportRoutes = (platform: Platform): BoundRoute<Caller>[] => [
  answer(loadReports.load).with<Caller>(async ({ query, caller }) => {
    const asked = await askKind(platform, caller, query, [query.every])
    return inOneMoment(platform.db, tx => readLoad(tx, { asked, query, now: platform.clock.now() }))
  }),
  answer(loadReports.online).with<Caller>(async ({ query, caller }) => {
    const { cursor, limit } = query
    const before = cursor === undefined ? null : fromOnlineCursor(cursor)
    const told = { asked: await askKind(platform, caller, query), query, now: platform.clock.now() }
    const { items, next } = await inOneMoment(platform.db, tx => readOnline(tx, told, { before, limit }))
    return { items, nextCursor: next && toOnlineCursor(next) }
  }),
  answer(loadReports.hours).with<Caller>(async ({ query, caller }) => {
    const told = { asked: await askKind(platform, caller, query), query, now: platform.clock.now() }
    return inOneMoment(platform.db, tx => readHours(tx, told))
  }),
]

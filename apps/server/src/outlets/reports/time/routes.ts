import { timeReports } from '@stoa/contract/time-reports'
import type { Caller } from '../../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import type { Platform } from '../../../platform/platform.ts'
import { inOneMoment } from '../reading/in-one-moment.ts'
import { askTime, readEntries, readTime, type TimePlace } from './read-time.ts'

const toCursor = ({ day, id }: TimePlace): string => `${day}.${id}`

/** @throws Refusal invalid_request */
const fromCursor = (cursor: string): TimePlace => {
  const [, day = '', id = ''] = /^(\d{4}-\d\d-\d\d)\.(\d{1,15})$/.exec(cursor) ?? []
  return day ? { day, id: Number(id) } : refuse('invalid_request', 'query.cursor: not one of this list')
}

export const timeReportRoutes = (platform: Platform): BoundRoute<Caller>[] => [
  answer(timeReports.sums).with<Caller>(async ({ query, caller }) => {
    const asked = await askTime(platform, caller, query)
    return inOneMoment(platform.db, tx => readTime(tx, asked, query.by))
  }),
  answer(timeReports.entries).with<Caller>(async ({ query, caller }) => {
    const { cursor, limit } = query
    const before = cursor === undefined ? null : fromCursor(cursor)
    const asked = await askTime(platform, caller, query)
    const { entries, next } = await inOneMoment(platform.db, tx => readEntries(tx, asked, { before, limit }))
    return { items: entries, nextCursor: next && toCursor(next) }
  }),
]

import { z } from 'zod'
import { ratingKinds } from './report-choices.ts'
import { kindFilter, paging, toldTicket } from './report-kinds.ts'
import { csvForm, several } from './reports.ts'
import { defineRoute } from './route.ts'
import { reference } from './shapes.ts'

export type { RatingKind } from './report-choices.ts'

const rating = z.object({
  rating: z.enum(ratingKinds),
  at: z.string(),
  comment: z.string().nullable(),
  ticket: toldTicket,
  customer: reference.nullable().meta({ description: 'null: the ticket may not be seen' }),
  agent: reference.nullable().meta({ description: 'Who was rated; null: nobody in particular' }),
  department: reference.meta({ description: 'In which the ticket was then' }),
})
export type Rating = z.output<typeof rating>

export const ratingsQuery = z.object({
  ...kindFilter,
  agents: several(z.coerce.number().int().min(0)).meta({ description: 'Who was rated; 0: nobody' }),
  ratings: several(z.enum(ratingKinds)),
})

export const ratingReports = {
  list: defineRoute({
    key: 'ratingReports.list',
    method: 'GET',
    path: '/api/reports/ratings',
    permission: 'report.read',
    within: 'department',
    summary: 'What customers said of answers, newest first',
    query: ratingsQuery.extend(paging),
    returns: z.object({ items: z.array(rating), nextCursor: z.string().nullable() }),
    errors: ['period_invalid'],
  }),
}

/** The same as files. */
export const ratingFile = { path: '/api/reports/ratings', query: ratingsQuery.extend(csvForm) } as const

import { z } from 'zod'
import { defineRoute } from './route.ts'
import { id, idParam, page, pageQuery, reference } from './shapes.ts'

const shape = {
  minutes: z.int().min(1).max(1440),
  day: z.iso.date().meta({ description: 'On which it was spent, YYYY-MM-DD' }),
  note: z.string().trim().max(500),
}

const spentTime = z.object({
  id,
  ...shape,
  agent: reference,
  can: z.object({ change: z.boolean() }).meta({ description: 'Each corrects and removes their own' }),
})
export type SpentTime = z.output<typeof spentTime>

const act = { method: 'POST', params: idParam, permission: 'ticket.track-time' } as const
const which = { entryId: id }

export const spentTimes = {
  list: defineRoute({
    key: 'spentTimes.list',
    method: 'GET',
    path: '/api/tickets/:id/spent-times',
    permission: 'ticket.list',
    summary: 'The time that was spent on a ticket, and on those that were merged into it, newest first',
    params: idParam,
    query: pageQuery,
    returns: page(spentTime).extend({ totalMinutes: z.int() }),
    errors: [],
  }),
  add: defineRoute({
    ...act,
    key: 'spentTimes.add',
    path: '/api/tickets/:id/add-time',
    summary: 'Write down time that was spent on a ticket',
    body: z.object({
      minutes: shape.minutes,
      day: shape.day.optional().meta({ description: 'Left out: today, where you are' }),
      note: shape.note.default(''),
      agentId: id.optional().meta({ description: 'Whose time it was; only a key says it, and has to' }),
    }),
    returns: spentTime,
    errors: ['day_ahead'],
  }),
  change: defineRoute({
    ...act,
    key: 'spentTimes.change',
    path: '/api/tickets/:id/change-time',
    summary: 'Correct time that one wrote down oneself; a key corrects that of everybody',
    body: z.object({
      ...which,
      minutes: shape.minutes.optional(),
      day: shape.day.optional(),
      note: shape.note.optional(),
    }),
    returns: spentTime,
    errors: ['day_ahead'],
  }),
  remove: defineRoute({
    ...act,
    key: 'spentTimes.remove',
    path: '/api/tickets/:id/remove-time',
    summary: 'Remove time that one wrote down oneself; a key removes that of everybody',
    body: z.object(which),
    returns: z.object({}),
    errors: [],
  }),
}

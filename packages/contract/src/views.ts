import { z } from 'zod'
import { groups, trial, trialDays } from './conditions.ts'
import { listOrders } from './list-looks.ts'
import { sharing } from './macros.ts'
import { defineRoute } from './route.ts'
import { id, idParam, name, none, page, pageQuery, reference } from './shapes.ts'
import { columnsAskedFor } from './shown-columns.ts'
import { ticketItem } from './ticket-shapes.ts'

const order = z.enum(listOrders).meta({
  description:
    '`activity`: the newest change first; `urgency`: of what waits the most urgent first, behind it all else, the newest change first',
})
const shape = { name, sharing, groups, order }

export const view = z.object({
  id,
  ...shape,
  owner: reference.nullable(),
  position: z.int().meta({ description: 'Its place in your list; 1 is the first' }),
  listed: z.boolean().meta({
    description: 'Whether it is your own or shared with you; others are there for those who may change them',
  }),
  count: z
    .int()
    .nullable()
    .meta({ description: 'Tickets in it that you may see; null while it is being filled' }),
  filled: z
    .number()
    .min(0)
    .max(1)
    .meta({ description: 'How much of all tickets has been looked through; 1 once it is complete' }),
  broken: z.array(z.object({ group: z.int(), index: z.int(), problem: z.string() })),
  can: z.object({ change: z.boolean() }),
})
export type View = z.output<typeof view>

const change = { method: 'POST', permission: 'ticket.list' } as const
const problems = [
  'name_taken',
  'conditions_invalid',
  'not_shareable',
  'department_unknown',
  'lead_unknown',
] as const

/** Saved filters. */
export const views = {
  list: defineRoute({
    key: 'views.list',
    method: 'GET',
    path: '/api/views',
    permission: 'ticket.list',
    summary: 'Views that you may use or change, in your order, with how many tickets are in each',
    returns: z.object({ items: z.array(view) }),
    errors: [],
  }),
  tickets: defineRoute({
    key: 'views.tickets',
    method: 'GET',
    path: '/api/views/:id/tickets',
    permission: 'ticket.list',
    summary: 'The tickets of a view that you may see, in its order',
    params: idParam,
    query: pageQuery.extend({ columns: columnsAskedFor }),
    returns: page(ticketItem),
    errors: [],
  }),
  create: defineRoute({
    ...change,
    key: 'views.create',
    path: '/api/views',
    summary: 'Save a filter; to share it takes the permission `view.share`',
    body: z.object({
      ...shape,
      sharing: sharing.default({ with: 'nobody' }),
      order: order.default('activity'),
    }),
    returns: view,
    errors: [...problems],
  }),
  change: defineRoute({
    ...change,
    key: 'views.change',
    path: '/api/views/:id/change',
    summary: 'Change a view of your own, or a shared one with the permission `view.share`',
    params: idParam,
    body: z.object(shape).partial(),
    returns: view,
    errors: [...problems],
  }),
  move: defineRoute({
    ...change,
    key: 'views.move',
    path: '/api/views/:id/move',
    summary: 'Put a view at another place of your list; 1 is the first',
    params: idParam,
    body: z.object({ position: z.int().min(1) }),
    returns: z.object({ items: z.array(view) }),
    errors: [],
  }),
  delete: defineRoute({
    ...change,
    key: 'views.delete',
    path: '/api/views/:id/delete',
    summary: 'Delete a view; its tickets stay',
    params: idParam,
    returns: none,
    errors: [],
  }),
  restore: defineRoute({
    ...change,
    key: 'views.restore',
    path: '/api/views/:id/restore',
    summary: 'Undo the deletion of a view',
    params: idParam,
    returns: view,
    errors: ['name_taken'],
  }),
  try: defineRoute({
    ...change,
    key: 'views.try',
    path: '/api/views/try',
    summary:
      'Which tickets a filter shows before it is saved: of those that changed in the past days, and that you may see',
    body: z.object({ groups, days: trialDays }),
    returns: trial,
    errors: ['conditions_invalid'],
  }),
}

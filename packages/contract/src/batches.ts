import { z } from 'zod'
import { action, actions } from './actions.ts'
import { defineRoute } from './route.ts'
import { id, idParam, moment, page, pageQuery, reference } from './shapes.ts'
import { tickets } from './tickets.ts'

/** So many tickets at most are acted on together. */
export const mostTickets = 50_000

/** So many are done before the answer comes; more go on behind it. */
export const mostAtOnce = 50

/** What can be done to many tickets without a macro: what tells somebody outside takes one. */
export const massKinds = [
  'transfer',
  'tag',
  'untag',
  'prioritise',
  'change-sla-level',
  'postpone',
  'mark-answered',
  'resolve',
  'reopen',
  'close',
  'mark-spam',
  'unmark-spam',
  'delete',
  'restore',
  'purge',
  'merge',
] as const

const count = z.int().min(0)

export const batch = z.object({
  id,
  actions: z.array(action),
  macro: reference.nullable(),
  undoOfId: id.nullable().meta({ description: 'The batch that this one takes back' }),
  state: z.enum(['running', 'stopped', 'done']),
  total: count,
  done: count,
  nothing: count.meta({ description: 'Tickets where it was so already' }),
  refused: count.meta({ description: 'Tickets where not everything was possible' }),
  createdAt: moment,
  finishedAt: moment.nullable(),
  can: z.object({ stop: z.boolean(), undo: z.boolean() }),
})
export type Batch = z.output<typeof batch>

const filter = tickets.list.query.omit({ cursor: true, limit: true })
const change = { method: 'POST', permission: 'batch.start' } as const

/** Acts on many tickets at once, each by itself and with no more permission than you have there. */
export const batches = {
  list: defineRoute({
    key: 'batches.list',
    method: 'GET',
    path: '/api/batches',
    permission: 'batch.start',
    summary: 'Your acts on many tickets, the newest first: at most 20',
    returns: z.object({ items: z.array(batch) }),
    errors: [],
  }),
  get: defineRoute({
    key: 'batches.get',
    method: 'GET',
    path: '/api/batches/:id',
    permission: 'batch.start',
    summary: 'One of your acts on many tickets, and how far it has come',
    params: idParam,
    returns: batch,
    errors: [],
  }),
  refused: defineRoute({
    key: 'batches.refused',
    method: 'GET',
    path: '/api/batches/:id/refused',
    permission: 'batch.start',
    summary: 'The tickets where not everything was possible, and why',
    params: idParam,
    query: pageQuery,
    returns: page(
      z.object({
        ticketId: id,
        ticket: z
          .object({ id, code: z.string(), subject: z.string() })
          .nullable()
          .meta({ description: 'null: you may not see it' }),
        reason: z.string().meta({ description: 'A code of the error list' }),
      }),
    ),
    errors: [],
  }),
  start: defineRoute({
    ...change,
    key: 'batches.start',
    path: '/api/batches',
    summary: `Act on many tickets; up to ${mostAtOnce} are done before the answer, more of them in the background. Give \`actions\` or \`macroId\``,
    body: z.object({
      tickets: z.union([
        z.object({ ids: z.array(id).min(1).max(10_000) }),
        z.object({ filter }).meta({ description: 'All that `tickets.list` shows with it' }),
        z.object({ viewId: id }),
      ]),
      actions: actions.optional(),
      macroId: id.optional(),
    }),
    returns: batch,
    errors: [
      'actions_invalid',
      'macro_broken',
      'too_many_tickets',
      'no_tickets',
      'view_filling',
      'changed_since',
    ],
  }),
  stop: defineRoute({
    ...change,
    key: 'batches.stop',
    path: '/api/batches/:id/stop',
    summary: 'Stop: what was done stays, and can be undone',
    params: idParam,
    returns: batch,
    errors: ['batch_not_running'],
  }),
  undo: defineRoute({
    ...change,
    key: 'batches.undo',
    path: '/api/batches/:id/undo',
    summary:
      'Take back what was done, as an act of its own; tickets that somebody has changed since are left as they are',
    params: idParam,
    returns: batch,
    errors: ['batch_not_undoable'],
  }),
}

import { z } from 'zod'
import { statusCounts } from './departments.ts'
import { listOrders } from './list-looks.ts'
import { message } from './messages.ts'
import { defineRoute } from './route.ts'
import { commaSeparated, email, id, idParam, moment, name, page, pageQuery } from './shapes.ts'
import { columnsAskedFor } from './shown-columns.ts'
import { ticketActs } from './ticket-acts.ts'
import { channel, priority, status, tag, ticket, ticketItem } from './ticket-shapes.ts'
import { ticketTeamwork } from './ticket-teamwork.ts'
import { ticketWriting, writing } from './ticket-writing.ts'
import { timelineItem } from './timeline.ts'

/** Why nobody works on what is out of the way. */
const aside = ['ticket_spam', 'ticket_deleted', 'ticket_merged'] as const
const act = { method: 'POST', params: idParam, returns: ticket } as const

export const tickets = {
  list: defineRoute({
    key: 'tickets.list',
    method: 'GET',
    path: '/api/tickets',
    permission: 'ticket.list',
    summary: 'Tickets that you may see, newest activity first, or what waits by urgency',
    query: pageQuery.extend({
      status: commaSeparated(status).optional().meta({
        description: 'Comma-separated; without it all but spam and deleted, which a ticket code finds too',
      }),
      departmentId: z.coerce.number().int().positive().optional(),
      assignee: z
        .union([z.literal('me'), z.literal('nobody'), z.coerce.number().int().positive()])
        .optional(),
      contactId: z.coerce.number().int().positive().optional(),
      companyId: z.coerce
        .number()
        .int()
        .positive()
        .optional()
        .meta({ description: 'Of contacts of this company' }),
      overdue: z.literal('true').optional().meta({ description: 'Only tickets past their due time' }),
      order: z.enum(listOrders).optional().meta({
        description:
          '`activity`: the newest change first, as without it. `urgency`: the most urgent first, by due time, priority and how long it waits; only with `status` new or open, or `overdue`',
      }),
      tag: tag.optional(),
      q: z
        .string()
        .trim()
        .max(200)
        .optional()
        .meta({ description: 'Words of the subject, or a ticket code' }),
      columns: columnsAskedFor,
    }),
    returns: page(ticketItem),
    errors: [],
  }),
  counts: defineRoute({
    key: 'tickets.counts',
    method: 'GET',
    path: '/api/tickets/counts',
    permission: 'ticket.list',
    summary: 'How many tickets you may see, by status: all, yours, nobody’s',
    returns: z.object({ all: statusCounts, mine: statusCounts, nobodys: statusCounts }),
    errors: [],
  }),
  open: defineRoute({
    key: 'tickets.open',
    method: 'POST',
    path: '/api/tickets',
    permission: 'ticket.open',
    summary: 'Open a ticket on behalf of a contact',
    body: writing.extend({
      subject: z.string().trim().min(1).max(500),
      departmentId: id.nullable().default(null).meta({ description: 'null: the default department' }),
      contact: z.object({ email, name: name.optional() }),
      tags: z.array(tag).max(20).default([]),
      channel: channel
        .exclude(['internal'])
        .default('api')
        .meta({ description: 'How the customer came, where a program brings the ticket here' }),
    }),
    returns: ticket,
    errors: ['department_unknown', 'empty_message', 'attachment_unknown', 'file_infected'],
  }),
  get: defineRoute({
    key: 'tickets.get',
    method: 'GET',
    path: '/api/tickets/:id',
    permission: 'ticket.list',
    summary: 'One ticket, and what you may do with it',
    params: idParam,
    returns: ticket,
    errors: [],
  }),
  messages: defineRoute({
    key: 'tickets.messages',
    method: 'GET',
    path: '/api/tickets/:id/messages',
    permission: 'ticket.list',
    summary: 'Messages and notes of a ticket, oldest first',
    params: idParam,
    query: pageQuery,
    returns: page(message),
    errors: [],
  }),
  timeline: defineRoute({
    key: 'tickets.timeline',
    method: 'GET',
    path: '/api/tickets/:id/timeline',
    permission: 'ticket.list',
    summary: 'What happened to a ticket, oldest first; sentences are made when read',
    params: idParam,
    query: pageQuery,
    returns: page(timelineItem),
    errors: [],
  }),
  assign: defineRoute({
    ...act,
    key: 'tickets.assign',
    path: '/api/tickets/:id/assign',
    permission: 'ticket.assign',
    summary: 'Assign to an agent, or to nobody',
    body: z.object({ assigneeId: id.nullable() }),
    errors: ['assignee_cannot_see_ticket', 'only_to_solve'],
  }),
  transfer: defineRoute({
    ...act,
    key: 'tickets.transfer',
    path: '/api/tickets/:id/transfer',
    permission: 'ticket.transfer',
    summary:
      'Move to another department, and to one of its agents or nobody. Answers null where you may not see the ticket any more',
    body: z.object({
      departmentId: id,
      assigneeId: id.nullable().default(null),
      note: z
        .string()
        .trim()
        .max(20_000)
        .default('')
        .meta({ description: 'For those who get it, as a note on the ticket; empty: none' }),
    }),
    returns: ticket.nullable(),
    errors: ['department_unknown', 'assignee_cannot_see_ticket', 'only_to_solve'],
  }),
  tag: defineRoute({
    ...act,
    key: 'tickets.tag',
    path: '/api/tickets/:id/tag',
    permission: 'ticket.tag',
    summary: 'Add a tag',
    body: z.object({ tag }),
    errors: [],
  }),
  untag: defineRoute({
    ...act,
    key: 'tickets.untag',
    path: '/api/tickets/:id/untag',
    permission: 'ticket.tag',
    summary: 'Remove a tag',
    body: z.object({ tag }),
    errors: [],
  }),
  resolve: defineRoute({
    ...act,
    key: 'tickets.resolve',
    path: '/api/tickets/:id/resolve',
    permission: 'ticket.resolve',
    summary: 'Resolve',
    body: z
      .object({
        silent: z.boolean().default(false).meta({ description: 'No automatic answer tells the customer' }),
      })
      .default({ silent: false }),
    errors: ['already_resolved', 'fields_required', 'ticket_closed', ...aside],
  }),
  reopen: defineRoute({
    ...act,
    key: 'tickets.reopen',
    path: '/api/tickets/:id/reopen',
    permission: 'ticket.reopen',
    summary: 'Open a ticket again that is resolved, postponed or only marked as answered',
    errors: ['not_resolved', 'ticket_closed', ...aside],
  }),
  postpone: defineRoute({
    ...act,
    key: 'tickets.postpone',
    path: '/api/tickets/:id/postpone',
    permission: 'ticket.postpone',
    summary: 'Put off until a moment; then it is new or open again',
    body: z.object({ until: moment }),
    errors: ['not_in_future', 'cannot_postpone', ...aside],
  }),
  prioritise: defineRoute({
    ...act,
    key: 'tickets.prioritise',
    path: '/api/tickets/:id/prioritise',
    permission: 'ticket.prioritise',
    summary: 'Change the priority',
    body: z.object({ priority }),
    errors: [],
  }),
  close: defineRoute({
    ...act,
    key: 'tickets.close',
    path: '/api/tickets/:id/close',
    permission: 'ticket.close',
    summary: 'Close a resolved ticket for good: what the customer writes then makes a new one',
    errors: ['not_resolved', 'ticket_closed', ...aside],
  }),
  ...ticketActs,
  ...ticketWriting,
  ...ticketTeamwork,
}

export const tags = {
  list: defineRoute({
    key: 'tags.list',
    method: 'GET',
    path: '/api/tags',
    permission: 'ticket.list',
    summary: 'Tags in use, by name',
    returns: z.object({ items: z.array(z.string()) }),
    errors: [],
  }),
}

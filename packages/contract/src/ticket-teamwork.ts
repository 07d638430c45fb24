import { z } from 'zod'
import { defineRoute } from './route.ts'
import { id, idParam, moment, reference } from './shapes.ts'
import { ticket, ticketItem } from './ticket-shapes.ts'
import { writing } from './ticket-writing.ts'

const text = z.string().trim().min(1).max(500)

export const task = z.object({
  id,
  text: z.string(),
  assignee: reference.nullable(),
  dueAt: moment.nullable(),
  doneAt: moment.nullable(),
})
export type Task = z.output<typeof task>

const tasks = z.object({ items: z.array(task) })
const checklist = {
  method: 'POST',
  params: idParam,
  returns: tasks,
  permission: 'ticket.change-checklist',
} as const
const people = z.object({ items: z.array(reference) })

/** What colleagues do on a ticket together. */
export const ticketTeamwork = {
  tasks: defineRoute({
    key: 'tickets.tasks',
    method: 'GET',
    path: '/api/tickets/:id/tasks',
    permission: 'ticket.list',
    summary: 'The checklist of a ticket, in its order',
    params: idParam,
    returns: tasks,
    errors: [],
  }),
  addTask: defineRoute({
    ...checklist,
    key: 'tickets.addTask',
    path: '/api/tickets/:id/add-task',
    summary: 'Add a task to the checklist, as the last one',
    body: z.object({
      text,
      assigneeId: id.nullable().default(null),
      dueAt: moment.nullable().default(null),
    }),
    errors: ['assignee_cannot_see_ticket', 'too_many_tasks'],
  }),
  changeTask: defineRoute({
    ...checklist,
    key: 'tickets.changeTask',
    path: '/api/tickets/:id/change-task',
    summary: 'Say a task otherwise, give it to somebody, or say until when; what is absent stays',
    body: z.object({
      taskId: id,
      text: text.optional(),
      assigneeId: id.nullable().optional(),
      dueAt: moment.nullable().optional(),
    }),
    errors: ['assignee_cannot_see_ticket'],
  }),
  completeTask: defineRoute({
    ...checklist,
    key: 'tickets.completeTask',
    path: '/api/tickets/:id/complete-task',
    summary: 'Tick a task off, or take that back',
    body: z.object({ taskId: id, done: z.boolean().default(true) }),
    errors: [],
  }),
  moveTask: defineRoute({
    ...checklist,
    key: 'tickets.moveTask',
    path: '/api/tickets/:id/move-task',
    summary: 'Give a task another place; 1 is the first',
    body: z.object({ taskId: id, position: z.int().min(1) }),
    errors: [],
  }),
  removeTask: defineRoute({
    ...checklist,
    key: 'tickets.removeTask',
    path: '/api/tickets/:id/remove-task',
    summary: 'Take a task off the checklist',
    body: z.object({ taskId: id }),
    errors: [],
  }),
  restoreTask: defineRoute({
    ...checklist,
    key: 'tickets.restoreTask',
    path: '/api/tickets/:id/restore-task',
    summary: 'Undo the removal of a task',
    body: z.object({ taskId: id }),
    errors: [],
  }),
  followers: defineRoute({
    key: 'tickets.followers',
    method: 'GET',
    path: '/api/tickets/:id/followers',
    permission: 'ticket.list',
    summary: 'Who wants to hear of a ticket, by name',
    params: idParam,
    returns: people,
    errors: [],
  }),
  follow: defineRoute({
    key: 'tickets.follow',
    method: 'POST',
    path: '/api/tickets/:id/follow',
    permission: 'ticket.follow',
    summary: 'Follow a ticket, or let a colleague who can see it follow',
    params: idParam,
    body: z.object({ personId: id.nullable().default(null).meta({ description: 'null: yourself' }) }),
    returns: people,
    errors: ['person_cannot_see_ticket'],
  }),
  unfollow: defineRoute({
    key: 'tickets.unfollow',
    method: 'POST',
    path: '/api/tickets/:id/unfollow',
    permission: 'ticket.follow',
    summary: 'Follow a ticket no more, or let a colleague follow no more',
    params: idParam,
    body: z.object({ personId: id.nullable().default(null).meta({ description: 'null: yourself' }) }),
    returns: people,
    errors: ['person_cannot_see_ticket'],
  }),
  related: defineRoute({
    key: 'tickets.related',
    method: 'GET',
    path: '/api/tickets/:id/related',
    permission: 'ticket.list',
    summary:
      'Tickets that it was merged with, split from, linked to, or goes on from, as far as you may see them',
    params: idParam,
    returns: z.object({
      items: z.array(
        ticketItem
          .pick({ id: true, code: true, subject: true, status: true, changedAt: true })
          .extend({ relation: z.enum(['merged', 'split', 'linked', 'follows']) }),
      ),
    }),
    errors: [],
  }),
  presence: defineRoute({
    key: 'tickets.presence',
    method: 'POST',
    path: '/api/tickets/:id/presence',
    permission: 'ticket.list',
    summary: 'Say that you look at a ticket or write; answers who else does. Say it again every ten seconds',
    params: idParam,
    body: z.object({ writes: z.boolean().default(false) }),
    returns: z.object({ items: z.array(reference.extend({ writes: z.boolean() })) }),
    errors: [],
  }),
  openInternal: defineRoute({
    key: 'tickets.openInternal',
    method: 'POST',
    path: '/api/tickets/internal',
    permission: 'ticket.open-internal',
    summary: 'Open a ticket among colleagues: it begins with a note, and no customer hears of it',
    body: writing.extend({
      subject: z.string().trim().min(1).max(500),
      departmentId: id,
      assigneeId: id.nullable().default(null),
      mentionIds: z.array(id).max(50).default([]),
    }),
    returns: ticket,
    errors: [
      'department_unknown',
      'empty_message',
      'attachment_unknown',
      'file_infected',
      'assignee_cannot_see_ticket',
      'person_cannot_see_ticket',
    ],
  }),
}

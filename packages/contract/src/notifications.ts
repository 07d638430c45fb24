import { z } from 'zod'
import { author } from './messages.ts'
import { mostCounted, notificationKinds } from './notification-kinds.ts'
import { defineRoute } from './route.ts'
import { id, idParam, moment, page, pageQuery } from './shapes.ts'

export const notification = z.object({
  id,
  kind: z.enum(notificationKinds),
  at: moment,
  readAt: moment.nullable(),
  actor: author.meta({ description: 'Who did it' }),
  ticket: z.object({ id, code: z.string(), subject: z.string() }).nullable(),
  about: z
    .string()
    .nullable()
    .meta({ description: 'What else it is about: the name of a department, a rule or a mailbox' }),
})
export type Notification = z.output<typeof notification>

export const unreadCount = z.object({
  unread: z
    .int()
    .min(0)
    .max(mostCounted)
    .meta({ description: `${mostCounted} stands for more, too` }),
  newest: z
    .object({ id, sounds: z.boolean() })
    .nullable()
    .meta({ description: 'The newest that is unread, and whether you want to hear it' }),
})
export type UnreadCount = z.output<typeof unreadCount>

const read = { method: 'POST', permission: 'signed-in', returns: unreadCount, errors: [] } as const

/** What you are told of. Everybody has their own; keys have none. */
export const notifications = {
  list: defineRoute({
    key: 'notifications.list',
    method: 'GET',
    path: '/api/notifications',
    permission: 'signed-in',
    summary: 'What you were told of, the newest first; nothing about tickets that you may not see any more',
    query: pageQuery.extend({ unread: z.stringbool().default(false) }),
    returns: page(notification),
    errors: [],
  }),
  count: defineRoute({
    key: 'notifications.count',
    method: 'GET',
    path: '/api/notifications/count',
    permission: 'signed-in',
    summary: 'How many you have not read',
    returns: unreadCount,
    errors: [],
  }),
  read: defineRoute({
    ...read,
    key: 'notifications.read',
    path: '/api/notifications/:id/read',
    summary: 'You have read one',
    params: idParam,
  }),
  readAll: defineRoute({
    ...read,
    key: 'notifications.readAll',
    path: '/api/notifications/read-all',
    summary: 'You have read all of them, or all about a ticket',
    body: z.object({ ticketId: id.optional() }).default({}),
  }),
}

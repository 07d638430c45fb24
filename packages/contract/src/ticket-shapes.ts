import { z } from 'zod'
import { fieldValues } from './custom-fields.ts'
import { id, moment, reference } from './shapes.ts'

export const statuses = [
  'new',
  'open',
  'answered',
  'postponed',
  'resolved',
  'closed',
  'spam',
  'deleted',
] as const
export const status = z.enum(statuses)
export type Status = z.output<typeof status>

/** What is out of everybody's way: lists, sums and searches leave it out unless somebody asks for it. */
export const asideStatuses = ['spam', 'deleted'] as const satisfies readonly Status[]
type AsideStatus = (typeof asideStatuses)[number]
export const isAside = (status: Status): status is AsideStatus =>
  asideStatuses.some(aside => aside === status)

/** What somebody waits for: an answer in a ticket that is new or open, and what is done to a ticket for the first time. */
export const waitKinds = ['new-answer', 'open-answer', 'first-assign', 'first-resolve'] as const
export type WaitKind = (typeof waitKinds)[number]

export const priorities = ['low', 'normal', 'high', 'urgent'] as const
export const priority = z.enum(priorities)
export type Priority = z.output<typeof priority>

/** Every way that a customer can come by. Those that have no module yet are values that the API can name. */
export const channels = [
  'email',
  'form',
  'chat',
  'invitation',
  'call',
  'call-widget',
  'facebook',
  'messenger',
  'instagram',
  'x',
  'whatsapp',
  'viber',
  'telegram',
  'sms',
  'portal',
  'forum',
  'suggestion',
  'api',
  'internal',
] as const
export const channel = z.enum(channels)
export type Channel = z.output<typeof channel>

export const acts = [
  'reply',
  'forward',
  'note',
  'assign',
  'transfer',
  'tag',
  'resolve',
  'reopen',
  'postpone',
  'prioritise',
  'close',
  'change-sla-level',
  'change-subject',
  'mark-answered',
  'mark-spam',
  'unmark-spam',
  'ban-sender',
  'delete',
  'restore',
  'purge',
  'merge',
  'unmerge',
  'split',
  'change-requester',
  'change-participants',
  'set-fields',
  'change-checklist',
  'follow',
  'track-time',
] as const
export type TicketAct = (typeof acts)[number]

const contact = z.object({ id, name: z.string(), email: z.string() })

export const tag = z.string().trim().min(1).max(60)

export const ticketItem = z.object({
  id,
  code: z.string().meta({ description: 'What people quote: three groups of three, such as AX4-B4T-FD8' }),
  subject: z.string(),
  status,
  priority,
  channel,
  department: reference,
  assignee: reference.nullable(),
  contact,
  tags: z.array(z.string()),
  preview: z.string().meta({ description: 'The beginning of the newest message, plain text' }),
  createdAt: moment,
  changedAt: moment.meta({
    description: 'The newest message or change of status; lists are ordered by it, newest first',
  }),
  dueAt: moment.nullable().meta({ description: 'When the next SLA clock runs out; null: none runs' }),
  overdue: z.boolean(),
  postponedUntil: moment.nullable(),
  level: reference.nullable().optional().meta({ description: 'The SLA level; only where it is asked for' }),
  fields: fieldValues
    .optional()
    .meta({ description: 'What is known of custom fields; only of those that are asked for' }),
})
export type TicketItem = z.output<typeof ticketItem>

export const ticket = ticketItem.extend({
  fields: fieldValues.meta({ description: 'What is known of custom fields' }),
  follows: z
    .object({ id, code: z.string() })
    .nullable()
    .meta({ description: 'The closed or resolved ticket that this one goes on from' }),
  mergedInto: z
    .object({ id, code: z.string() })
    .nullable()
    .meta({ description: 'The ticket that its messages are shown in now' }),
  can: z.object(Object.fromEntries(acts.map(act => [act, z.boolean()])) as Record<TicketAct, z.ZodBoolean>),
  why: z
    .partialRecord(
      z.enum(acts),
      z.enum([
        'not_allowed',
        'already_resolved',
        'not_resolved',
        'no_recipient',
        'ticket_internal',
        'ticket_closed',
        'only_to_solve',
        'cannot_postpone',
        'cannot_mark_answered',
        'ticket_spam',
        'ticket_deleted',
        'ticket_merged',
        'not_spam',
        'not_deleted',
        'cannot_purge',
        'not_merged',
      ]),
    )
    .meta({
      description: 'For each act that you cannot do now: the code of the reason',
    }),
})
export type Ticket = z.output<typeof ticket>

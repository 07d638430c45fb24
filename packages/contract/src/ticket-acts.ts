import { z } from 'zod'
import { settingFields } from './custom-fields.ts'
import { defineRoute } from './route.ts'
import { idParam } from './shapes.ts'
import { ticket } from './ticket-shapes.ts'

const act = { method: 'POST', params: idParam, returns: ticket } as const

/** What takes a ticket out of everybody's way and back, and what changes it without a word to the customer. */
export const ticketActs = {
  changeSubject: defineRoute({
    ...act,
    key: 'tickets.changeSubject',
    path: '/api/tickets/:id/change-subject',
    permission: 'ticket.change-subject',
    summary: 'Change the subject; messages keep the subjects that they came with',
    body: z.object({ subject: z.string().trim().min(1).max(500) }),
    errors: [],
  }),
  markAnswered: defineRoute({
    ...act,
    key: 'tickets.markAnswered',
    path: '/api/tickets/:id/mark-answered',
    permission: 'ticket.mark-answered',
    summary: 'Say that the customer was answered in another way, or needs no answer',
    errors: ['cannot_mark_answered', 'ticket_closed', 'ticket_spam', 'ticket_deleted', 'ticket_merged'],
  }),
  markSpam: defineRoute({
    ...act,
    key: 'tickets.markSpam',
    path: '/api/tickets/:id/mark-spam',
    permission: 'ticket.mark-spam',
    summary: 'Mark as spam: out of the way, with what its customer writes later',
    errors: ['ticket_spam', 'ticket_deleted', 'ticket_merged'],
  }),
  unmarkSpam: defineRoute({
    ...act,
    key: 'tickets.unmarkSpam',
    path: '/api/tickets/:id/unmark-spam',
    permission: 'ticket.mark-spam',
    summary: 'Not spam after all: it is again what it was, and open where its customer has written since',
    errors: ['not_spam'],
  }),
  delete: defineRoute({
    ...act,
    key: 'tickets.delete',
    path: '/api/tickets/:id/delete',
    permission: 'ticket.delete',
    summary: 'Delete: out of the way until restored; what its customer writes then makes a new one',
    errors: ['ticket_deleted', 'ticket_merged'],
  }),
  restore: defineRoute({
    ...act,
    key: 'tickets.restore',
    path: '/api/tickets/:id/restore',
    permission: 'ticket.delete',
    summary: 'Restore a deleted ticket as what it was',
    errors: ['not_deleted', 'ticket_merged'],
  }),
  merge: defineRoute({
    ...act,
    key: 'tickets.merge',
    path: '/api/tickets/:id/merge',
    permission: 'ticket.merge',
    summary: 'Merge into another ticket: messages, notes and what the customer writes later are shown there',
    body: z.object({ intoCode: z.string().trim().min(1).max(40) }),
    errors: ['merge_target_unknown', 'cannot_merge', 'ticket_spam', 'ticket_deleted', 'ticket_merged'],
  }),
  unmerge: defineRoute({
    ...act,
    key: 'tickets.unmerge',
    path: '/api/tickets/:id/unmerge',
    permission: 'ticket.merge',
    summary: 'Take a merged ticket out of the other one again, with its messages',
    errors: ['not_merged'],
  }),
  setFields: defineRoute({
    ...act,
    key: 'tickets.setFields',
    path: '/api/tickets/:id/set-fields',
    permission: 'ticket.set-fields',
    summary: 'Fill in custom fields, or empty them',
    body: settingFields,
    errors: ['field_unknown', 'field_value_invalid'],
  }),
}

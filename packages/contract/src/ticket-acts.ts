import { z } from 'zod'
import { settingFields } from './custom-fields.ts'
import { defineRoute } from './route.ts'
import { email, id, idParam, none } from './shapes.ts'
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
  purge: defineRoute({
    ...act,
    key: 'tickets.purge',
    path: '/api/tickets/:id/purge',
    permission: 'ticket.purge',
    summary:
      'Remove for good what was said in a deleted or spam ticket, with its files and what was merged into it; nothing brings it back. Reports count it still',
    returns: none,
    errors: ['cannot_purge', 'ticket_merged'],
  }),
  merge: defineRoute({
    ...act,
    key: 'tickets.merge',
    path: '/api/tickets/:id/merge',
    permission: 'ticket.merge',
    summary: 'Merge into another ticket: messages, notes and what the customer writes later are shown there',
    body: z.object({
      intoCode: z.string().trim().min(1).max(40),
      tags: z.boolean().default(true).meta({ description: 'The other one gets its tags' }),
      participants: z.boolean().default(true).meta({
        description:
          'Who takes part in it, and its requester, take part in the other one. Otherwise they are left out there until a message names them again',
      }),
    }),
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
  split: defineRoute({
    ...act,
    key: 'tickets.split',
    path: '/api/tickets/:id/split',
    permission: 'ticket.split',
    summary:
      'Make a ticket of its own from a message. Answers the new one; null where you may not see it. Merging it into this one undoes it',
    body: z.object({
      messageId: id,
      later: z.boolean().default(false).meta({ description: 'All that came after it goes along' }),
      subject: z.string().trim().min(1).max(500).nullable().default(null),
      departmentId: id.nullable().default(null).meta({ description: 'null: the same' }),
      requester: z
        .enum(['same', 'sender'])
        .default('same')
        .meta({ description: 'Who asks in the new ticket: the same, or whoever wrote the message' }),
      tags: z.boolean().default(true).meta({ description: 'It gets the same tags' }),
      participants: z
        .boolean()
        .default(true)
        .meta({ description: 'Who was taken in or left out by hand is so there, too' }),
    }),
    returns: ticket.nullable(),
    errors: [
      'cannot_split',
      'department_unknown',
      'ticket_closed',
      'ticket_spam',
      'ticket_deleted',
      'ticket_merged',
    ],
  }),
  changeRequester: defineRoute({
    ...act,
    key: 'tickets.changeRequester',
    path: '/api/tickets/:id/change-requester',
    permission: 'ticket.change-requester',
    summary: 'Say whose ticket it is: a contact, or an address that becomes one',
    body: z
      .object({
        contactId: id.optional(),
        email: email.optional(),
        name: z.string().trim().max(120).default(''),
        keep: z.boolean().default(false).meta({ description: 'Who it was takes part from now on' }),
      })
      .refine(({ contactId, email: address }) => (contactId === undefined) !== (address === undefined), {
        message: 'give contactId or email',
      }),
    errors: ['contact_unknown', 'address_ours'],
  }),
  addParticipant: defineRoute({
    ...act,
    key: 'tickets.addParticipant',
    path: '/api/tickets/:id/add-participant',
    permission: 'ticket.change-participants',
    summary: 'Let answers to all go to somebody else, too',
    body: z.object({ address: email }),
    errors: ['address_ours'],
  }),
  removeParticipant: defineRoute({
    ...act,
    key: 'tickets.removeParticipant',
    path: '/api/tickets/:id/remove-participant',
    permission: 'ticket.change-participants',
    summary: 'Let no answer to all go to somebody, until a message names them again',
    body: z.object({ address: email }),
    errors: [],
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

import { z } from 'zod'
import { attachment, message } from './messages.ts'
import { defineRoute } from './route.ts'
import { email, id, idParam, moment, reference } from './shapes.ts'
import { ticket } from './ticket-shapes.ts'

/** So many are more than any conversation; what goes to more is no answer. */
const mostRecipients = 100
const addresses = z.array(email).max(mostRecipients)
const copies = {
  cc: addresses.default([]),
  bcc: addresses.default([]).meta({ description: 'Whom the others are not shown' }),
}
const recipients = z.object({ to: z.array(z.string()), cc: z.array(z.string()) })

/** Whom a draft is written to, as its writer changed it. */
export const addressed = z.object({
  to: z.string().max(40_000),
  cc: z.string().max(40_000),
  bcc: z.string().max(40_000),
})
const draft = z.object({
  kind: z.enum(['reply', 'note', 'forward']),
  html: z.string().max(1_000_000),
  addressed: addressed.nullable().default(null).meta({ description: 'As it was typed; null: as suggested' }),
  answersId: id.nullable().default(null),
  shared: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether colleagues see it on the ticket and may go on with it' }),
})
const draftFiles = z.object({
  attachments: z.array(attachment).meta({ description: 'What you uploaded for it, and no message has yet' }),
})

const leaving = {
  sendAt: moment.optional().meta({ description: 'It does not leave before; until then it can be withdrawn' }),
  undoSeconds: z
    .int()
    .min(0)
    .max(60)
    .default(0)
    .meta({ description: 'For so long it can be withdrawn, where `sendAt` says nothing' }),
}

export const writing = z.object({
  html: z.string().max(1_000_000).optional(),
  text: z.string().max(1_000_000).optional(),
  attachmentIds: z.array(id).max(50).default([]),
})
const once = {
  key: z
    .string()
    .regex(/^[\w-]{8,40}$/)
    .optional()
    .meta({ description: 'Chosen by the caller: what is sent twice with it is written once' }),
}
/** Why nobody works on what is out of the way. */
const aside = ['ticket_spam', 'ticket_deleted', 'ticket_merged'] as const
const writes = { method: 'POST', params: idParam, returns: message } as const

/** What is written on a ticket: answers, notes, and drafts of them. */
export const ticketWriting = {
  recipients: defineRoute({
    key: 'tickets.recipients',
    method: 'GET',
    path: '/api/tickets/:id/recipients',
    permission: 'ticket.list',
    summary: 'Whom an answer would go to, and who takes part in the conversation',
    params: idParam,
    query: z.object({
      messageId: z.coerce
        .number()
        .int()
        .positive()
        .optional()
        .meta({ description: 'The message that is answered; absent: what came in last' }),
    }),
    returns: z.object({
      reply: recipients.meta({ description: 'To who wrote it' }),
      all: recipients.meta({ description: 'To everybody who takes part' }),
      suggested: z.enum(['reply', 'all']),
      participants: z.array(z.string()).meta({ description: 'Besides the contact' }),
      leftOut: z
        .array(z.string())
        .meta({ description: 'Who took part, and does not since somebody here wrote without them' }),
    }),
    errors: ['message_unknown'],
  }),
  reply: defineRoute({
    ...writes,
    key: 'tickets.reply',
    path: '/api/tickets/:id/reply',
    permission: 'ticket.reply',
    summary: 'Answer the customer; give `text` or `html`',
    body: writing.extend({
      ...once,
      to: addresses
        .min(1)
        .optional()
        .meta({ description: 'Whom it is written to; absent: the contact of the ticket' }),
      ...copies,
      answersId: id
        .nullable()
        .default(null)
        .meta({ description: 'The message that it answers and quotes; null: what came in last' }),
      ...leaving,
      fileIds: z
        .array(id)
        .max(50)
        .default([])
        .meta({ description: 'Attachments of the ticket that go along' }),
      seenMessageId: id.nullable().default(null).meta({
        description: 'The newest message that you have seen: refused where a colleague has answered since',
      }),
      resolve: z.boolean().default(false),
      postponeUntil: moment
        .nullable()
        .default(null)
        .meta({ description: 'Put the ticket off until then, with the answer' }),
      accountId: id
        .nullable()
        .default(null)
        .meta({ description: 'The SMTP account to send by; null: the preselected one of the department' }),
    }),
    errors: [
      'fields_required',
      'empty_message',
      'no_recipient',
      'address_ours',
      'message_unknown',
      'attachment_unknown',
      'file_infected',
      'ticket_closed',
      ...aside,
      'only_to_solve',
      'ticket_internal',
      'not_in_future',
      'cannot_postpone',
      'answered_since',
      'account_not_allowed',
    ],
  }),
  compose: defineRoute({
    key: 'tickets.compose',
    method: 'POST',
    path: '/api/tickets/compose',
    permission: 'ticket.compose',
    summary: 'Write to somebody first: the mail opens a ticket, which waits for their answer',
    body: writing.extend({
      ...once,
      departmentId: id,
      subject: z.string().trim().min(1).max(500),
      to: addresses.min(1).meta({ description: 'The first one is the contact of the ticket' }),
      ...copies,
      accountId: id.nullable().default(null),
      ...leaving,
    }),
    returns: ticket,
    errors: [
      'department_unknown',
      'empty_message',
      'address_ours',
      'attachment_unknown',
      'file_infected',
      'not_in_future',
      'account_not_allowed',
    ],
  }),
  forward: defineRoute({
    ...writes,
    key: 'tickets.forward',
    path: '/api/tickets/:id/forward',
    permission: 'ticket.forward',
    summary:
      'Send a message of the ticket, or all of it, to somebody else. The status stays; what they answer comes to the ticket and is not shown to the customer',
    body: writing.extend({
      ...once,
      to: addresses.min(1),
      ...copies,
      messageId: id.meta({ description: 'The message that is handed on, or answered' }),
      handsOn: z
        .enum(['message', 'ticket', 'nothing'])
        .default('message')
        .meta({ description: '`nothing`: it answers a message of somebody to whom one was forwarded' }),
      fileIds: z
        .array(id)
        .max(50)
        .default([])
        .meta({ description: 'Attachments of the ticket that go along' }),
      accountId: id.nullable().default(null),
      ...leaving,
    }),
    errors: [
      'message_unknown',
      'address_ours',
      'attachment_unknown',
      'file_infected',
      'ticket_closed',
      ...aside,
      'not_in_future',
      'account_not_allowed',
    ],
  }),
  note: defineRoute({
    ...writes,
    key: 'tickets.note',
    path: '/api/tickets/:id/note',
    permission: 'ticket.note',
    summary: 'Add a note that the customer never sees',
    body: writing.extend({
      ...once,
      mentionIds: z
        .array(id)
        .max(50)
        .default([])
        .meta({ description: 'Colleagues whom it names: each follows the ticket from then on' }),
    }),
    errors: ['empty_message', 'attachment_unknown', 'file_infected', 'person_cannot_see_ticket'],
  }),
  saveDraft: defineRoute({
    key: 'tickets.saveDraft',
    method: 'PUT',
    path: '/api/tickets/:id/draft',
    permission: 'ticket.reply',
    summary: 'Keep what you are writing; an empty `html` without files throws it away',
    params: idParam,
    body: draft.extend({ attachmentIds: z.array(id).max(50).default([]) }),
    returns: z.object({}),
    errors: [],
  }),
  draft: defineRoute({
    key: 'tickets.draft',
    method: 'GET',
    path: '/api/tickets/:id/draft',
    permission: 'ticket.reply',
    summary: 'What you were writing here',
    params: idParam,
    returns: draft.extend(draftFiles.shape),
    errors: [],
  }),
  sharedDrafts: defineRoute({
    key: 'tickets.sharedDrafts',
    method: 'GET',
    path: '/api/tickets/:id/shared-drafts',
    permission: 'ticket.reply',
    summary: 'What colleagues are writing here and share',
    params: idParam,
    returns: z.object({
      items: z.array(
        z.object({
          person: reference,
          kind: draft.shape.kind,
          text: z.string().meta({ description: 'Plain text' }),
          files: z.int().meta({ description: 'How many go along' }),
          savedAt: moment,
        }),
      ),
    }),
    errors: [],
  }),
  takeOverDraft: defineRoute({
    key: 'tickets.takeOverDraft',
    method: 'POST',
    path: '/api/tickets/:id/take-over-draft',
    permission: 'ticket.reply',
    summary:
      'Go on with what a colleague shares, as your own draft; what you were writing yourself stays, before it',
    params: idParam,
    body: z.object({ personId: id }),
    returns: draft.extend(draftFiles.shape),
    errors: ['draft_gone'],
  }),
}

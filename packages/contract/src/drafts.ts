import { z } from 'zod'
import { attachment } from './messages.ts'
import { defineRoute } from './route.ts'
import { id, moment } from './shapes.ts'
import { addressed } from './ticket-writing.ts'

const newTicketDraft = z.object({
  kind: z.enum(['customer', 'colleagues']),
  departmentId: id.nullable(),
  subject: z.string().max(500),
  html: z.string().max(1_000_000),
  addressed: addressed.nullable().default(null).meta({ description: 'To a customer: as it was typed' }),
  accountId: id
    .nullable()
    .default(null)
    .meta({ description: 'The SMTP account to send by; null: the preselected one of the department' }),
})
/** Chosen by the browser, so that what is saved twice is there once. */
const keyParam = z.object({ key: z.string().regex(/^[\w-]{8,40}$/) })

const draftItem = z.object({
  ticket: z
    .object({ id, code: z.string(), subject: z.string() })
    .nullable()
    .meta({ description: 'Where it is written; null: it opens a ticket' }),
  key: z.string().nullable().meta({ description: 'Of one that opens a ticket' }),
  kind: z.enum(['reply', 'note', 'forward', 'customer', 'colleagues']),
  subject: z.string(),
  excerpt: z.string().meta({ description: 'How its text begins' }),
  files: z.int().meta({ description: 'How many go along' }),
  shared: z.boolean(),
  savedAt: moment,
})
export type DraftItem = z.output<typeof draftItem>

/** What somebody has begun to write; it is theirs alone, unless they share it on the ticket. */
export const drafts = {
  mine: defineRoute({
    key: 'drafts.mine',
    method: 'GET',
    path: '/api/me/drafts',
    permission: 'ticket.reply',
    summary: 'What you have begun to write and not sent, the newest first; two hundred at most',
    returns: z.object({ items: z.array(draftItem) }),
    errors: [],
  }),
  newTicket: defineRoute({
    key: 'drafts.newTicket',
    method: 'GET',
    path: '/api/me/drafts/:key',
    permission: 'ticket.reply',
    summary: 'What you have begun to write that opens a ticket',
    params: keyParam,
    returns: newTicketDraft.extend({ attachments: z.array(attachment) }),
    errors: [],
  }),
  keepNewTicket: defineRoute({
    key: 'drafts.keepNewTicket',
    method: 'PUT',
    path: '/api/me/drafts/:key',
    permission: 'ticket.reply',
    summary: 'Keep what you are writing before there is a ticket; where nothing is written it is thrown away',
    params: keyParam,
    body: newTicketDraft.extend({ attachmentIds: z.array(id).max(50).default([]) }),
    returns: z.object({}),
    errors: [],
  }),
}

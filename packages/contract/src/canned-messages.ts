import { z } from 'zod'
import { shortcutPattern } from './canned-variables.ts'
import { sharing } from './macros.ts'
import { attachment } from './messages.ts'
import { defineRoute } from './route.ts'
import { language } from './settings-shapes.ts'
import { email, id, idParam, moment, name, none, reference } from './shapes.ts'

const text = z.object({
  language: language.nullable().meta({ description: 'null: for any language' }),
  html: z.string().min(1).max(200_000),
})

const shape = {
  name,
  shortcut: z
    .string()
    .trim()
    .max(40)
    .regex(shortcutPattern)
    .meta({ description: 'What is typed after a slash to insert it; may be empty' }),
  keywords: z.array(z.string().trim().min(1).max(40)).max(20),
  subject: z.string().trim().max(500).meta({ description: 'Of a new ticket; may be empty' }),
  texts: z.array(text).min(1).max(7).meta({ description: 'One a language' }),
  sharing,
}
const uploads = z
  .array(id)
  .max(20)
  .default([])
  .meta({ description: 'Files that you uploaded, which go along from now on' })

export const cannedMessage = z.object({
  id,
  ...shape,
  files: z.array(z.object({ id, name: z.string(), type: z.string(), size: z.int() })),
  owner: reference.nullable(),
  usedCount: z.int(),
  lastUsedAt: moment.nullable(),
  can: z.object({ change: z.boolean() }),
})
export type CannedMessage = z.output<typeof cannedMessage>
export type CannedText = z.output<typeof text>

const change = { method: 'POST', permission: 'canned-message.use' } as const
const problems = [
  'canned_text_invalid',
  'languages_twice',
  'attachment_unknown',
  'not_shareable',
  'department_unknown',
  'lead_unknown',
] as const

export const cannedMessages = {
  list: defineRoute({
    key: 'cannedMessages.list',
    method: 'GET',
    path: '/api/canned-messages',
    permission: 'canned-message.use',
    summary: 'Canned messages that you may use, by name',
    returns: z.object({ items: z.array(cannedMessage) }),
    errors: [],
  }),
  create: defineRoute({
    ...change,
    key: 'cannedMessages.create',
    path: '/api/canned-messages',
    summary: 'Write a canned message; to share it takes the permission `canned-message.share`',
    body: z.object({
      ...shape,
      shortcut: shape.shortcut.default(''),
      keywords: shape.keywords.default([]),
      subject: shape.subject.default(''),
      sharing: sharing.default({ with: 'nobody' }),
      uploadIds: uploads,
    }),
    returns: cannedMessage,
    errors: [...problems],
  }),
  change: defineRoute({
    ...change,
    key: 'cannedMessages.change',
    path: '/api/canned-messages/:id/change',
    summary:
      'Change a canned message of your own, or a shared one with the permission `canned-message.share`',
    params: idParam,
    body: z
      .object(shape)
      .partial()
      .extend({ uploadIds: uploads, removeFileIds: z.array(id).max(20).default([]) }),
    returns: cannedMessage,
    errors: [...problems],
  }),
  delete: defineRoute({
    ...change,
    key: 'cannedMessages.delete',
    path: '/api/canned-messages/:id/delete',
    summary: 'Delete a canned message',
    params: idParam,
    returns: none,
    errors: [],
  }),
  restore: defineRoute({
    ...change,
    key: 'cannedMessages.restore',
    path: '/api/canned-messages/:id/restore',
    summary: 'Undo the deletion of a canned message',
    params: idParam,
    returns: cannedMessage,
    errors: [],
  }),
  fill: defineRoute({
    ...change,
    key: 'cannedMessages.fill',
    path: '/api/canned-messages/:id/fill',
    summary:
      'The words of a canned message for a ticket or a new mail, in the customer’s language; counts as used',
    params: idParam,
    body: z.object({
      ticketId: id.nullable().default(null),
      departmentId: id.nullable().default(null).meta({ description: 'Where there is no ticket yet' }),
      customerEmail: email.nullable().default(null).meta({ description: 'Where there is no ticket yet' }),
    }),
    returns: z.object({
      subject: z.string(),
      html: z.string(),
      language: language.nullable(),
      attachments: z
        .array(attachment)
        .meta({ description: 'Copies of its files, as if you had uploaded them' }),
    }),
    errors: [],
  }),
}

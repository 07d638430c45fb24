import { z } from 'zod'
import { authenticationResults } from './authentication-results.ts'
import { fileDangers } from './file-dangers.ts'
import { previews } from './file-previews.ts'
import { fileScan } from './file-scans.ts'
import { defineRoute } from './route.ts'
import { id, idParam, moment } from './shapes.ts'

export const attachment = z.object({
  id,
  name: z.string(),
  type: z.string(),
  size: z.int(),
  inline: z.boolean(),
  url: z.string(),
  danger: z
    .enum(fileDangers)
    .nullable()
    .meta({ description: 'What opening it may do; such a file is only ever downloaded' }),
  scan: fileScan.nullable().meta({ description: 'What the virus scanner said; null where none was set' }),
  preview: z
    .enum(previews)
    .nullable()
    .meta({ description: 'How it can be looked at in a browser; null: it is only ever downloaded' }),
})
export type Attachment = z.output<typeof attachment>

const recipient = z.object({
  address: z.string(),
  state: z.enum(['queued', 'sent', 'failed', 'bounced']),
  answer: z.string().nullable().meta({ description: "The other server's words about this address" }),
})
export type Recipient = z.output<typeof recipient>

const deliveryStates = ['queued', 'sending', 'sent', 'failed', 'unknown', 'bounced', 'withdrawn'] as const
export const delivery = z.object({
  state: z.enum(deliveryStates).meta({
    description:
      '`queued` while one recipient is tried again, `failed` or `bounced` where one did not get it',
  }),
  attempts: z.int(),
  answer: z.string().nullable().meta({ description: "The other server's last words" }),
  nextAttemptAt: moment.nullable(),
  sentAt: moment.nullable(),
  recipients: z.array(recipient).meta({
    description:
      'How each fared; empty until a server has answered. Sending again reaches only those who are not `sent`',
  }),
})
export type Delivery = z.output<typeof delivery>

export const author = z.object({
  kind: z.enum(['contact', 'user', 'key', 'rule', 'system']),
  id: id.nullable(),
  name: z.string(),
})
export type Author = z.output<typeof author>

/** What was wrong with a mail, as far as somebody may miss something by it. */
const unreadKinds = [
  'charset',
  'characters',
  'encoding',
  'boundary',
  'ends-early',
  'too-many-parts',
  'too-many-recipients',
  'too-long',
  'winmail',
  'calendar',
  'structure',
  'limits',
] as const
export const unread = z.object({
  what: z.enum(unreadKinds),
  name: z
    .string()
    .meta({ description: 'Of the charset that was guessed, or of the file that is meant; may be empty' }),
})
export type Unread = z.output<typeof unread>

const calendarMoment = z
  .object({
    local: z.string().meta({ description: 'A date, or a date and a time, as the invitation says it' }),
    zone: z.string().nullable().meta({ description: 'The zone in its words' }),
    at: moment.nullable().meta({ description: 'The same for everybody, where the zone is known' }),
  })
  .nullable()
const invited = z.object({ name: z.string(), email: z.string() })
export const invitation = z.object({
  method: z.enum(['request', 'reply', 'cancel', 'counter', 'event']),
  summary: z.string(),
  location: z.string(),
  starts: calendarMoment,
  ends: calendarMoment,
  repeats: z.boolean(),
  organizer: invited.nullable(),
  attendees: z.array(invited.extend({ answer: z.enum(['accepted', 'declined', 'tentative', 'none']) })),
})
export type Invitation = z.output<typeof invitation>

export const authenticationResult = z.enum(authenticationResults)
export type AuthenticationResult = z.output<typeof authenticationResult>

/** What proves that a mail comes from where it says, or does not. */
export const authentication = z.object({
  spf: authenticationResult.nullable(),
  dkim: authenticationResult.nullable(),
  dmarc: authenticationResult.nullable(),
  arc: authenticationResult.nullable(),
  by: z
    .string()
    .nullable()
    .meta({ description: 'The trusted server whose header says so; null: this server asked itself' }),
  domain: z.string().meta({ description: 'Of the address in From; empty where there is none' }),
  signedBy: z.array(z.string()).meta({ description: 'Domains whose DKIM signature is good' }),
  forged: z.boolean().meta({ description: 'The domain says that mail like this one is not its own' }),
})
export type Authentication = z.output<typeof authentication>

export const message = z.object({
  id,
  kind: z.enum(['incoming', 'reply', 'note']),
  author,
  at: moment,
  subject: z.string().nullable(),
  from: z.string().nullable(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  bcc: z.array(z.string()).meta({ description: 'Whom the other recipients are not shown' }),
  answersId: id
    .nullable()
    .meta({ description: 'The message that it answers or forwards, where that is known' }),
  apart: z.boolean().meta({
    description: 'It was forwarded to somebody else than the customer, or came back from there',
  }),
  handsOn: z
    .enum(['message', 'ticket'])
    .nullable()
    .meta({ description: 'Of a forwarded one: `answersId` alone, or everything up to it' }),
  text: z.string().meta({ description: 'Plain text, complete, quotes included' }),
  html: z
    .string()
    .nullable()
    .meta({ description: 'Sanitised; inline pictures point to attachments. null for plain text messages' }),
  attachments: z.array(attachment),
  invitations: z.array(invitation).meta({ description: 'What calendar parts of the mail say' }),
  unread: z.array(unread).meta({ description: 'What of the mail could not be read, or only by guessing' }),
  delivery: delivery.nullable().meta({ description: 'For replies: how far the mail is' }),
  authentication: authentication
    .nullable()
    .meta({ description: 'What proves who sent the mail; null where nobody looked' }),
  erased: z.boolean().meta({ description: 'What it said was removed, because a person has to be forgotten' }),
  hasSource: z.boolean().meta({ description: 'Whether the original can be downloaded' }),
})
export type Message = z.output<typeof message>

/** `attachments.upload` (multipart, one file), `attachments.get` and `messages.source` move bytes; see files.ts. */
export const messages = {
  sendAgain: defineRoute({
    key: 'messages.sendAgain',
    method: 'POST',
    path: '/api/messages/:id/send-again',
    permission: 'ticket.reply',
    summary: 'Queue a reply once more whose delivery failed, came back, was withdrawn or is unknown',
    params: idParam,
    body: z
      .object({
        to: z.array(z.string().max(320)).max(1000).default([]).meta({
          description:
            'Recipients that are `sent` and get it once more: needed where it came back and none of them is known to lack it',
        }),
      })
      .default({ to: [] }),
    returns: message,
    errors: ['not_failed'],
  }),
  removeInfected: defineRoute({
    key: 'messages.removeInfected',
    method: 'POST',
    path: '/api/messages/:id/remove-infected',
    permission: 'ticket.reply',
    summary: 'Leave the files in which a virus was found out of a reply that has not left',
    params: idParam,
    returns: message,
    errors: ['attachment_unknown', 'leaves_already'],
  }),
  withdraw: defineRoute({
    key: 'messages.withdraw',
    method: 'POST',
    path: '/api/messages/:id/withdraw',
    permission: 'ticket.reply',
    summary: 'Take back a reply that has not begun to leave',
    params: idParam,
    returns: message.extend({
      draftKey: z.string().nullable().meta({
        description:
          'Of a mail that opened a ticket: the draft of a new ticket in which you find it again; null: what was written is the draft on the ticket',
      }),
    }),
    errors: ['leaves_already'],
  }),
  reschedule: defineRoute({
    key: 'messages.reschedule',
    method: 'POST',
    path: '/api/messages/:id/reschedule',
    permission: 'ticket.reply',
    summary: 'Let a reply that has not begun to leave do so at another moment, or at once',
    params: idParam,
    body: z.object({ sendAt: moment.nullable().meta({ description: 'null: at once' }) }),
    returns: message,
    errors: ['leaves_already', 'not_in_future'],
  }),
}

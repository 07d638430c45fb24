import { z } from 'zod'
import { defineRoute } from './route.ts'

/** Whose Authentication-Results headers are believed; `microsoft`: those without a name, as Microsoft 365 writes them. */
export const authserv = z.string().trim().toLowerCase().min(1).max(255).nullable().meta({
  description:
    'The name with which a trusted mail server begins its Authentication-Results headers; null: none is believed',
})

const receiver = z.object({
  host: z.string(),
  port: z.int(),
  largestMb: z.int().meta({ description: 'Megabytes that a mail may have' }),
  certificate: z
    .enum(['own', 'self-made'])
    .meta({ description: 'What STARTTLS is offered with: files of the operator, or one that Stoa made' }),
  recipients: z.enum(['any', 'known']).meta({
    description: 'Whose mail is taken: anybody’s, or only support addresses and those that mail goes out by',
  }),
  authserv,
})

/** Stoa's own door for mail. */
export const mailReceiver = {
  get: defineRoute({
    key: 'mailReceiver.get',
    method: 'GET',
    path: '/api/mail-receiver',
    permission: 'mail-account.list',
    summary: 'Where the mail receiver of this server listens, and whose mail it takes',
    returns: receiver,
    errors: [],
  }),
  change: defineRoute({
    method: 'POST',
    permission: 'mail-account.change',
    key: 'mailReceiver.change',
    path: '/api/mail-receiver/change',
    summary:
      'Choose whose mail the receiver takes (other recipients are refused with 550), and which relay is believed',
    body: receiver.pick({ recipients: true, authserv: true }).partial(),
    returns: receiver,
    errors: [],
  }),
}

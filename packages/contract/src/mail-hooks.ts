import { z } from 'zod'
import { defineRoute } from './route.ts'
import { id, idParam, moment, name, none } from './shapes.ts'

/** Where mail comes in by HTTP. These move bytes, so they are no routes of the contract. */
export const mailInPaths = {
  /** `stoa pipe` posts the raw mail; `?from=` and `?to=` (several) say what the envelope said. */
  pipe: '/api/mail-in',
  /** Providers post what they call a webhook; Mailgun hands over raw mail where the address ends in “mime”. */
  hook: '/api/mail-hooks/:token/:ending',
} as const

export const hookProviders = ['mailgun', 'postmark', 'ses'] as const
const endings = { mailgun: 'mime', postmark: 'inbound', ses: 'sns' } as const

/** The address that a provider is given. */
export const hookPath = (provider: (typeof hookProviders)[number], token: string): string =>
  mailInPaths.hook.replace(':token', token).replace(':ending', endings[provider])

const hook = z.object({
  id,
  name: z.string(),
  provider: z.enum(hookProviders),
  url: z.string().meta({ description: 'What the provider posts to; whoever knows it may post' }),
  hasSecret: z.boolean(),
  topic: z.string().nullable().meta({ description: 'ARN of the SNS topic that SES publishes to' }),
  departmentId: id.nullable(),
  active: z.boolean(),
  lastMailAt: moment.nullable(),
  problem: z
    .enum([
      'wrong-signature',
      'old-signature',
      'wrong-password',
      'no-raw-mail',
      'wrong-topic',
      'not-understood',
      'not-confirmed',
    ])
    .nullable()
    .meta({ description: 'Why the last request that was refused was refused' }),
  problemAt: moment.nullable(),
})
export type MailHook = z.output<typeof hook>

const fields = z.object({
  name,
  provider: z.enum(hookProviders),
  secret: z.string().max(500).meta({
    description: 'Mailgun: the signing key; Postmark: the password in the address. Never shown again',
  }),
  topic: z
    .string()
    .trim()
    .regex(/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]+$/)
    .nullable(),
  departmentId: id.nullable(),
  active: z.boolean(),
})
const to = { permission: 'mail-account.change', method: 'POST' } as const

/** Providers that hand mail over by HTTP. */
export const mailHooks = {
  list: defineRoute({
    key: 'mailHooks.list',
    method: 'GET',
    path: '/api/mail-hooks',
    permission: 'mail-account.change',
    summary: 'Providers that hand mail over by webhook, with their secret addresses',
    returns: z.object({ items: z.array(hook) }),
    errors: [],
  }),
  create: defineRoute({
    ...to,
    key: 'mailHooks.create',
    path: '/api/mail-hooks',
    summary: 'Let a provider hand mail over by webhook',
    body: fields.extend({
      secret: fields.shape.secret.default(''),
      topic: fields.shape.topic.default(null),
      departmentId: id.nullable().default(null),
      active: z.boolean().default(true),
    }),
    returns: hook,
    errors: ['department_unknown', 'name_taken'],
  }),
  change: defineRoute({
    ...to,
    key: 'mailHooks.change',
    path: '/api/mail-hooks/:id/change',
    summary: 'Change a webhook; its address stays',
    params: idParam,
    body: fields.omit({ provider: true }).partial(),
    returns: hook,
    errors: ['department_unknown', 'name_taken'],
  }),
  delete: defineRoute({
    ...to,
    key: 'mailHooks.delete',
    path: '/api/mail-hooks/:id/delete',
    summary: 'Take no more mail by a webhook and forget it',
    params: idParam,
    returns: none,
    errors: [],
  }),
}

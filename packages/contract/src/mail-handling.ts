import { z } from 'zod'
import { normalAddress } from './mail-address.ts'
import { defineRoute } from './route.ts'

const grouping = z.object({
  sender: z
    .string()
    .trim()
    .toLowerCase()
    .min(3)
    .max(320)
    .regex(/^[^\s@]*@?[^\s@]+\.[^\s@]+$/)
    .transform(normalAddress)
    .meta({ description: 'An address, or a domain for all its addresses' }),
  by: z.enum(['subject', 'number']).meta({
    description:
      '`subject`: mails with the same subject; `number`: those whose subject bears the same number of the other side',
  }),
  pattern: z.string().max(200).nullable().default(null).meta({
    description:
      'For `number`: the regular expression that finds it; its first group, where it has one, is the number',
  }),
  days: z
    .int()
    .min(1)
    .max(365)
    .meta({ description: 'A mail joins the ticket if the last one came within so many days' }),
})
export type MailGrouping = z.output<typeof grouping>

const handling = z.object({
  sameMail: z.enum(['linked', 'first']).meta({
    description:
      'One mail to two departments: a ticket in each, linked with each other; or one ticket in the first',
  }),
  groupings: z.array(grouping).max(100),
  agentAnswers: z.enum(['off', 'notices', 'forwards']).meta({
    description:
      'What agents answer from mail programs of their own goes to the customer: never; where it answers what a rule wrote to them; also where it answers what a colleague forwarded to them',
  }),
})
export type MailHandling = z.output<typeof handling>

/** How the mails that come in are put together. */
export const mailHandling = {
  get: defineRoute({
    key: 'mailHandling.get',
    method: 'GET',
    path: '/api/mail-handling',
    permission: 'mail-account.list',
    summary: 'How the mails that come in are put together to tickets',
    returns: handling,
    errors: [],
  }),
  change: defineRoute({
    key: 'mailHandling.change',
    method: 'POST',
    path: '/api/mail-handling/change',
    permission: 'mail-account.change',
    summary: 'Change how the mails that come in are put together; groupings are replaced as a whole',
    body: handling.partial(),
    returns: handling,
    errors: ['pattern_broken'],
  }),
}

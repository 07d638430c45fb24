import { z } from 'zod'
import { defineRoute } from './route.ts'
import { id, idParam, moment, none, page, pageQuery } from './shapes.ts'

const ban = z.object({
  id,
  kind: z.enum(['address', 'domain', 'network']),
  value: z.string(),
  reason: z.string(),
  expiresAt: moment.nullable().meta({ description: 'null: for good' }),
  createdAt: moment,
})
export type Ban = z.output<typeof ban>

const reason = z.string().trim().max(500).default('')
const days = z
  .int()
  .min(1)
  .max(3650)
  .nullable()
  .default(null)
  .meta({ description: 'For how many days; null: for good' })

/** Whose mail is not wanted. It is kept in the ledger, and becomes nothing. */
export const bans = {
  list: defineRoute({
    key: 'bans.list',
    method: 'GET',
    path: '/api/mail-bans',
    permission: 'mail-account.list',
    summary: 'Who is banned, newest first',
    query: pageQuery,
    returns: page(ban),
    errors: [],
  }),
  create: defineRoute({
    key: 'bans.create',
    method: 'POST',
    path: '/api/mail-bans',
    permission: 'mail-account.change',
    summary:
      'Suppress the mail of an address, a domain or an IP range; banned again, only until when and why change',
    body: z.object({
      who: z.string().trim().min(1).max(320).meta({
        description:
          'An address, a domain (with all below it), an IP address or a range such as 192.0.2.0/24',
      }),
      reason,
      days,
    }),
    returns: ban,
    errors: ['ban_unclear', 'ban_ours'],
  }),
  lift: defineRoute({
    key: 'bans.lift',
    method: 'POST',
    path: '/api/mail-bans/:id/lift',
    permission: 'mail-account.change',
    summary: 'Lift a ban; what came meanwhile stays in the ledger and can be run again',
    params: idParam,
    returns: none,
    errors: [],
  }),
  banSender: defineRoute({
    key: 'tickets.banSender',
    method: 'POST',
    path: '/api/tickets/:id/ban-sender',
    permission: 'ticket.ban-sender',
    summary: 'Suppress what the customer of a ticket writes by mail from now on',
    params: idParam,
    body: z.object({ reason, days }),
    returns: none,
    errors: ['ban_unclear', 'ban_ours'],
  }),
}

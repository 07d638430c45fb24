import { z } from 'zod'
import { defineRoute } from './route.ts'
import { moment } from './shapes.ts'

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^([a-z0-9_-]+\.)+[a-z0-9-]{2,}$/)
const key = z.object({
  domain: z.string(),
  recordName: z.string().meta({ description: 'The name of the TXT record in the DNS of the domain' }),
  recordValue: z.string().meta({ description: 'What the record says; receivers check signatures by it' }),
  createdAt: moment,
})
const keys = z.object({ items: z.array(key) })

/** What mails are signed with (DKIM), by the domain of their sender. */
export const dkimKeys = {
  list: defineRoute({
    key: 'dkimKeys.list',
    method: 'GET',
    path: '/api/dkim-keys',
    permission: 'mail-account.list',
    summary: 'The domains whose mails are signed, with the DNS record that each needs',
    returns: keys,
    errors: [],
  }),
  create: defineRoute({
    key: 'dkimKeys.create',
    method: 'POST',
    path: '/api/dkim-keys',
    permission: 'mail-account.change',
    summary: 'Make a key and sign the mails of a domain with it from now on',
    body: z.object({ domain }),
    returns: keys,
    errors: ['domain_taken'],
  }),
  delete: defineRoute({
    key: 'dkimKeys.delete',
    method: 'POST',
    path: '/api/dkim-keys/delete',
    permission: 'mail-account.change',
    summary: 'Sign the mails of a domain no longer, and forget its key',
    body: z.object({ domain }),
    returns: keys,
    errors: [],
  }),
}

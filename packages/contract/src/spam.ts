import { z } from 'zod'
import { defineRoute } from './route.ts'
import { id, idParam, moment, none, page, pageQuery } from './shapes.ts'

const settings = {
  quarantine: z
    .boolean()
    .meta({ description: 'Whether suspected mail is held instead of becoming a ticket' }),
  headerScore: z
    .int()
    .min(1)
    .max(100)
    .meta({ description: 'Points of a filter in front of Stoa from which on a mail is suspected' }),
  certainty: z
    .int()
    .min(50)
    .max(100)
    .meta({ description: 'Percent, from which on what was learnt from agents makes a mail suspected' }),
}
const filter = z.object({
  ...settings,
  learnt: z
    .object({ spam: z.int(), ham: z.int() })
    .meta({ description: 'Mails that it has learnt from; of each kind it wants 20 before it says anything' }),
})

export const verdict = z.object({
  header: z
    .object({ name: z.string(), score: z.number(), limit: z.number() })
    .nullable()
    .meta({ description: 'What a filter in front of Stoa said, where that decided' }),
  learnt: z
    .object({ certainty: z.int(), words: z.array(z.object({ word: z.string(), spam: z.number() })) })
    .nullable()
    .meta({ description: 'What was learnt from agents, with the words that decided, where that decided' }),
})
export type Verdict = z.output<typeof verdict>

const held = z.object({
  id,
  departmentId: id,
  from: z.string(),
  subject: z.string(),
  preview: z.string(),
  receivedAt: moment,
  verdict,
})
export type HeldMail = z.output<typeof held>

/** What a department does about spam. */
export const spamFilters = {
  get: defineRoute({
    key: 'spamFilters.get',
    method: 'GET',
    path: '/api/departments/:id/spam-filter',
    permission: 'department.configure',
    within: 'department',
    summary: 'What a department does about spam',
    params: idParam,
    returns: filter,
    errors: [],
  }),
  change: defineRoute({
    key: 'spamFilters.change',
    method: 'POST',
    path: '/api/departments/:id/spam-filter/change',
    permission: 'department.configure',
    within: 'department',
    summary: 'Change what a department does about spam',
    params: idParam,
    body: z.object(settings).partial(),
    returns: filter,
    errors: [],
  }),
}

/** Mail that is held because it looks like spam. */
export const quarantine = {
  list: defineRoute({
    key: 'quarantine.list',
    method: 'GET',
    path: '/api/quarantine',
    permission: 'quarantine.list',
    summary: 'Held mail of your departments, newest first, with what made it suspected',
    query: pageQuery,
    returns: page(held),
    errors: [],
  }),
  release: defineRoute({
    key: 'quarantine.release',
    method: 'POST',
    path: '/api/quarantine/:id/release',
    permission: 'quarantine.release',
    summary: 'No spam: it becomes a ticket as if it had come in then, and the filter learns from it',
    params: idParam,
    returns: none,
    errors: [],
  }),
  purge: defineRoute({
    key: 'quarantine.purge',
    method: 'POST',
    path: '/api/quarantine/:id/purge',
    permission: 'quarantine.purge',
    summary: 'Spam: out of the list, and the filter learns from it; the ledger of what came in keeps it',
    params: idParam,
    returns: none,
    errors: [],
  }),
}

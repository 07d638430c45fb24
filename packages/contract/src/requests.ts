import { z } from 'zod'
import { defineRoute } from './route.ts'
import { id, idParam, moment, page, pageQuery } from './shapes.ts'

const requestStates = ['waiting', 'sending', 'done', 'failed', 'refused'] as const

const requestAttempt = z.object({
  at: moment,
  status: z.int().nullable().meta({ description: 'null: no answer came' }),
  answer: z.string().meta({ description: 'The beginning of the answer, or why there was none' }),
  milliseconds: z.int(),
})

/** Why a request was refused or failed, or waits though nothing is wrong with it (`too-many`). */
export const requestReasons = [
  'not-http',
  'password-in-url',
  'port-not-allowed',
  'private-address',
  'unresolvable',
  'no-answer',
  'unknown-outcome',
  'answered-error',
  'too-many',
] as const

/** An HTTP request that a rule or a macro asked for, with each time that it was tried. */
export const request = z.object({
  id,
  ticket: z.object({ id, code: z.string(), subject: z.string() }).nullable(),
  rule: z.object({ id, name: z.string() }).nullable(),
  macro: z.object({ id, name: z.string() }).nullable(),
  method: z.string(),
  url: z.string(),
  body: z.string(),
  state: z.enum(requestStates),
  reason: z
    .enum(requestReasons)
    .nullable()
    .meta({ description: 'Why it was refused or failed, or what held it up the last time' }),
  createdAt: moment,
  nextAttemptAt: moment.nullable(),
  attempts: z.array(requestAttempt),
})
export type OutgoingRequest = z.output<typeof request>

export const requests = {
  list: defineRoute({
    key: 'requests.list',
    method: 'GET',
    path: '/api/requests',
    permission: 'rule.change',
    summary: 'HTTP requests of rules and macros, newest first',
    query: pageQuery.extend({
      state: z.enum(requestStates).optional(),
      ruleId: z.coerce.number().int().positive().optional(),
    }),
    returns: page(request),
    errors: [],
  }),
  sendAgain: defineRoute({
    key: 'requests.sendAgain',
    method: 'POST',
    path: '/api/requests/:id/send-again',
    permission: 'rule.change',
    summary: 'Try a request once more that failed or was refused',
    params: idParam,
    returns: request,
    errors: ['not_failed'],
  }),
  signing: defineRoute({
    key: 'requests.signing',
    method: 'GET',
    path: '/api/requests/signing',
    permission: 'rule.change',
    summary: 'The secret that requests are signed with (HMAC-SHA256 of moment and body)',
    returns: z.object({ secret: z.string(), header: z.string() }),
    errors: [],
  }),
  renewSigning: defineRoute({
    key: 'requests.renewSigning',
    method: 'POST',
    path: '/api/requests/signing/renew',
    permission: 'rule.change',
    summary: 'Make another secret; the old one signs nothing any more',
    returns: z.object({ secret: z.string(), header: z.string() }),
    errors: [],
  }),
}

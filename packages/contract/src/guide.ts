import { z } from 'zod'
import { defineRoute } from './route.ts'
import { email, id, moment, reference } from './shapes.ts'

export const guideSteps = [
  'goals',
  'people',
  'departments',
  'business-hours',
  'mailbox',
  'outgoing',
  'channels',
  'templates',
  'roles',
  'sla',
  'fields',
  'filters',
  'rules',
  'knowledge',
  'ratings',
  'test',
] as const
export type GuideStep = (typeof guideSteps)[number]

const step = z.object({
  key: z.enum(guideSteps),
  state: z.enum(['done', 'to-do', 'not-yet']).meta({
    description: '`not-yet`: this part of Stoa is not there yet, so there is nothing to do',
  }),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).meta({
    description: 'What was found, for the sentence of the step: counts, names, seconds',
  }),
})
export type GuideStepState = z.output<typeof step>

const testMail = z.object({
  id,
  to: z.string(),
  sentAt: moment.meta({ description: 'When it was queued' }),
  state: z.enum(['queued', 'sent', 'failed', 'arrived']),
  answer: z.string().nullable().meta({ description: 'The outgoing server’s last words' }),
  arrivedAfter: z.number().nullable().meta({ description: 'Seconds from queueing to the ticket' }),
  ticket: reference.nullable(),
})

export const guide = {
  get: defineRoute({
    key: 'guide.get',
    method: 'GET',
    path: '/api/guide',
    permission: 'company.change',
    summary: 'The checklist of a good help desk, each step checked against the real state',
    returns: z.object({ steps: z.array(step), testMail: testMail.nullable() }),
    errors: [],
  }),
  sendTestMail: defineRoute({
    key: 'guide.sendTestMail',
    method: 'POST',
    path: '/api/guide/send-test-mail',
    permission: 'company.change',
    summary: 'Mail one of your own support addresses and watch it become a ticket',
    body: z.object({ to: email }),
    returns: testMail,
    errors: ['not_a_support_address', 'no_outgoing_account'],
  }),
}

import { z } from 'zod'
import { me, password } from './people.ts'
import { defineRoute } from './route.ts'
import { language, timeZone } from './settings-shapes.ts'
import { email, name } from './shapes.ts'

const purgeAfterDays = z
  .int()
  .min(1)
  .max(3650)
  .nullable()
  .meta({ description: 'After so many days deleted tickets are purged for good; null: never' })
export const company = z.object({ name: z.string(), language, timeZone, purgeAfterDays })
export type Company = z.output<typeof company>

export const setup = {
  get: defineRoute({
    key: 'setup.get',
    method: 'GET',
    path: '/api/setup',
    permission: 'public',
    summary: 'Whether this server still waits for its owner',
    returns: z.object({ needed: z.boolean() }),
    errors: [],
  }),
  run: defineRoute({
    key: 'setup.run',
    method: 'POST',
    path: '/api/setup',
    permission: 'public',
    summary: 'First run: the owner, the company, the first departments; works once',
    body: z.object({
      owner: z.object({ name, email, password }),
      company: z.object({ name, language, timeZone }),
      departments: z
        .array(z.object({ name, addresses: z.array(email).default([]) }))
        .max(50)
        .default([]),
    }),
    returns: me,
    errors: ['already_set_up', 'name_taken', 'address_taken'],
  }),
}

export const companies = {
  get: defineRoute({
    key: 'company.get',
    method: 'GET',
    path: '/api/company',
    permission: 'signed-in',
    summary: 'The company: name, language, time zone, and how long deleted tickets stay',
    returns: company,
    errors: [],
  }),
  change: defineRoute({
    key: 'company.change',
    method: 'POST',
    path: '/api/company/change',
    permission: 'company.change',
    summary: 'Change the name, language or time zone of the company, or how long deleted tickets stay',
    body: z.object({ name, language, timeZone, purgeAfterDays }).partial(),
    returns: company,
    errors: [],
  }),
}

export const health = {
  get: defineRoute({
    key: 'health.get',
    method: 'GET',
    path: '/api/health',
    permission: 'public',
    summary: 'Answers 200 when the server is ready',
    returns: z.object({ status: z.literal('ok'), version: z.string() }),
    errors: [],
  }),
}

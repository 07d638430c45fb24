import { z } from 'zod'
import { defineRoute } from './route.ts'
import { id, idParam } from './shapes.ts'

const distributionMethods = ['manual', 'round_robin', 'least_loaded', 'by_skill', 'priority_groups'] as const
export const distributionMethod = z.enum(distributionMethods)
export type DistributionMethod = z.output<typeof distributionMethod>

const shape = {
  method: distributionMethod,
  beginWithin: z
    .int()
    .min(1)
    .max(7 * 24 * 60)
    .nullable()
    .meta({
      description: 'Minutes in which an answer must be begun, else the ticket is offered on; null: no limit',
    }),
  lastAgentFirst: z.boolean().meta({ description: 'The agent who answered this customer last comes first' }),
  whenAway: z
    .enum(['keep', 'return'])
    .meta({ description: 'What an agent who goes away holds: stays, or returns to the queue' }),
}

export const distributionSettings = z.object({ departmentId: id, ...shape })
export type DistributionSettings = z.output<typeof distributionSettings>

export const toSolveAlgorithms = ['time_in_queue', 'last_agent'] as const

export const distribution = {
  list: defineRoute({
    key: 'distribution.list',
    method: 'GET',
    path: '/api/distribution',
    permission: 'department.list',
    summary: 'How tickets are distributed, by department that you may see',
    returns: z.object({ items: z.array(distributionSettings) }),
    errors: [],
  }),
  change: defineRoute({
    key: 'distribution.change',
    method: 'POST',
    path: '/api/departments/:id/change-distribution',
    permission: 'department.configure',
    within: 'department',
    summary: 'Change how tickets of a department are distributed; what waits is distributed at once',
    params: idParam,
    body: z.object(shape).partial(),
    returns: distributionSettings,
    errors: [],
  }),
}

export const toSolve = {
  get: defineRoute({
    key: 'toSolve.get',
    method: 'GET',
    path: '/api/to-solve',
    permission: 'to-solve.take',
    summary: 'How many tickets wait for you',
    returns: z.object({
      count: z.int(),
      enabled: z.boolean().meta({ description: 'Whether any of your departments offers tickets' }),
      algorithm: z.enum(toSolveAlgorithms),
    }),
    errors: [],
  }),
  take: defineRoute({
    key: 'toSolve.take',
    method: 'POST',
    path: '/api/to-solve/take',
    permission: 'to-solve.take',
    summary: 'Take the most urgent ticket that waits for you; no two agents ever get the same',
    body: z.object({
      exceptTicketId: id
        .nullable()
        .default(null)
        .meta({ description: 'The ticket that you look at now, so that you get another' }),
    }),
    returns: z.object({ ticketId: id.nullable() }),
    errors: [],
  }),
  changeAlgorithm: defineRoute({
    key: 'toSolve.changeAlgorithm',
    method: 'POST',
    path: '/api/to-solve/change-algorithm',
    permission: 'company.change',
    summary: 'What "To solve" puts first: who waits longest, or whom you answered last',
    body: z.object({ algorithm: z.enum(toSolveAlgorithms) }),
    returns: z.object({ algorithm: z.enum(toSolveAlgorithms) }),
    errors: [],
  }),
}

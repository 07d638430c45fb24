import { z } from 'zod'
import { metricNames } from './metrics.ts'
import { isWithin, unitOf, withinMetrics } from './metrics-within.ts'
import { defineRoute } from './route.ts'
import { timeZone } from './settings-shapes.ts'
import { day, id, idParam, moment, name, none, reference } from './shapes.ts'

/** `custom` is no longer than this. */
export const mostGoalDays = 1_100
/** `custom`: from one day to another, once. The others follow each other without end. */
export const goalPeriods = ['week', 'month', 'quarter', 'year', 'custom'] as const
export type GoalPeriod = (typeof goalPeriods)[number]
export const goalAims = ['at-least', 'at-most'] as const
export type GoalAim = (typeof goalAims)[number]
export const goalStates = ['coming', 'nothing', 'on-track', 'behind', 'met', 'missed'] as const
export type GoalState = (typeof goalStates)[number]

const metric = z.enum([...metricNames, ...withinMetrics])
export type GoalMetric = z.output<typeof metric>
const within = z
  .int()
  .min(1)
  .max(31_536_000)
  .nullable()
  .meta({ description: 'Seconds that something may take, for metrics that end in `-within`' })
const target = z
  .number()
  .min(0)
  .max(1e12)
  .meta({ description: 'In the unit of the metric: a number, minutes, seconds, or a share from 0 to 1' })

const shape = z.object({
  name,
  metric,
  within: within.default(null),
  aim: z.enum(goalAims),
  target,
  departmentId: id.nullable().default(null).meta({ description: 'null: all departments' }),
  agentId: id.nullable().default(null).meta({ description: 'null: whoever did it' }),
  period: z.enum(goalPeriods),
  from: day.nullable().default(null).meta({ description: 'The first day, for `custom`' }),
  to: day.nullable().default(null).meta({ description: 'The last day, which is included, for `custom`' }),
  zone: timeZone.optional().meta({ description: "In which days begin; the company's where it is left out" }),
})

export const goalInput = shape
  .refine(goal => isWithin(goal.metric) === (goal.within !== null), {
    path: ['within'],
    message: 'Metrics that end in -within need it, and no other',
  })
  .refine(goal => unitOf(goal.metric) !== 'share' || goal.target <= 1, {
    path: ['target'],
    message: 'A share is from 0 to 1',
  })
  .refine(goal => (goal.period === 'custom') === (goal.from !== null && goal.to !== null), {
    path: ['from'],
    message: 'Both days belong to the period custom, and to no other',
  })
export type GoalInput = z.output<typeof goalInput>

const value = z.number().nullable().meta({ description: 'null: there is nothing that it would be told of' })

const progress = z.object({
  from: z.string(),
  to: z.string().meta({ description: 'The last day, which is included' }),
  value,
  elapsed: z.number().min(0).max(1).meta({ description: 'How much of the time of the period has passed' }),
  basis: z
    .enum(['business', 'calendar'])
    .meta({ description: 'Which time that is: the opening hours of the department, or all of it' }),
  forecast: value.meta({ description: 'Where the value ends if it goes on like this' }),
  state: z.enum(goalStates),
})

export const goal = z.object({
  id,
  name,
  metric,
  within,
  aim: z.enum(goalAims),
  target,
  department: reference.nullable(),
  agent: reference.nullable(),
  period: z.enum(goalPeriods),
  zone: z.string(),
  progress,
  can: z.object({ change: z.boolean() }),
})
export type Goal = z.output<typeof goal>

const point = z.object({
  at: z.string(),
  value: value.meta({ description: 'Of this day alone' }),
  soFar: value.meta({ description: 'From the beginning of the period to the end of this day' }),
})

const result = z.object({
  from: z.string(),
  to: z.string(),
  metric,
  within,
  aim: z.enum(goalAims),
  target,
  value: value.meta({ description: 'What it came to when the period was closed' }),
  met: z
    .boolean()
    .nullable()
    .meta({ description: 'null: there was nothing that it would have been told of' }),
  closedAt: moment,
  today: value.meta({
    description: 'What it comes to today; another number where something was corrected later',
  }),
})
export type GoalResult = z.output<typeof result>

const change = { method: 'POST', permission: 'goal.change', within: 'department' } as const
const problems = ['department_unknown', 'lead_unknown', 'period_invalid'] as const

export const goals = {
  list: defineRoute({
    key: 'goals.list',
    method: 'GET',
    path: '/api/goals',
    permission: 'ticket.list',
    summary:
      'Goals with how far they are: your own, those of departments whose reports you may read, and those of all for whoever reads all',
    returns: z.object({
      items: z.array(goal),
      can: z.object({
        create: z.boolean(),
        departments: z
          .array(id)
          .nullable()
          .meta({ description: 'Where you may set goals; null: in all, and for all together' }),
      }),
    }),
    errors: [],
  }),
  get: defineRoute({
    key: 'goals.get',
    method: 'GET',
    path: '/api/goals/:id',
    permission: 'ticket.list',
    summary: 'A goal, day by day, with what became of its last 24 periods',
    params: idParam,
    returns: z.object({ goal, points: z.array(point), results: z.array(result) }),
    errors: [],
  }),
  create: defineRoute({
    ...change,
    key: 'goals.create',
    path: '/api/goals',
    summary: 'Set a goal for a department, an agent in a department, or for all',
    body: goalInput,
    returns: goal,
    errors: [...problems],
  }),
  change: defineRoute({
    ...change,
    key: 'goals.change',
    path: '/api/goals/:id/change',
    summary: 'Change a goal from the running period on; what became of past ones stays',
    params: idParam,
    body: goalInput,
    returns: goal,
    errors: [...problems],
  }),
  delete: defineRoute({
    ...change,
    key: 'goals.delete',
    path: '/api/goals/:id/delete',
    summary: 'Delete a goal',
    params: idParam,
    returns: none,
    errors: [],
  }),
  restore: defineRoute({
    ...change,
    key: 'goals.restore',
    path: '/api/goals/:id/restore',
    summary: 'Undo the deletion of a goal',
    params: idParam,
    returns: goal,
    errors: [],
  }),
}

import { z } from 'zod'
import { groups, trial, trialDays } from './conditions.ts'
import { defineRoute } from './route.ts'
import { id, idParam, moment, name, none, reference } from './shapes.ts'
import { priority } from './ticket-shapes.ts'

const slaMetrics = [
  'first_answer',
  'next_answer',
  'first_assign',
  'first_resolve',
  'chat_answer',
  'call_answer',
] as const
export const slaMetric = z.enum(slaMetrics)
export type SlaMetric = z.output<typeof slaMetric>

/** One promise. `priority` null: for those without a target of their own. */
const target = z.object({
  metric: slaMetric,
  priority: priority.nullable(),
  seconds: z
    .int()
    .min(60)
    .max(10 * 365 * 86_400)
    .meta({ description: 'Of business time' }),
})
export type SlaTarget = z.output<typeof target>

const levelShape = {
  name,
  calendarId: id.nullable().meta({ description: 'null: the hours of the ticket’s department, else always' }),
  warnBefore: z
    .int()
    .min(0)
    .max(30 * 86_400)
    .meta({ description: 'Seconds of business time before the due time at which to warn; 0: do not' }),
  targets: z.array(target).max(60),
}
export const slaLevel = z.object({ id, ...levelShape, departmentIds: z.array(id) })
export type SlaLevel = z.output<typeof slaLevel>

const ruleShape = {
  name,
  active: z.boolean().default(true),
  groups,
  levelId: id.nullable().meta({ description: 'null: no level at all' }),
}
export const slaRule = z.object({
  id,
  position: z.int(),
  ...ruleShape,
  active: z.boolean(),
  broken: z
    .array(z.object({ group: z.int(), index: z.int(), problem: z.string() }))
    .meta({ description: 'Conditions that name what is gone; where there are any, the rule is skipped' }),
})
export type SlaRule = z.output<typeof slaRule>

const pauseReasons = ['postponed', 'waiting-for-customer', 'outside-hours', 'aside'] as const

/** A stretch of a clock's life; together they tell why it stands where it stands. */
const stretch = z.object({
  from: moment,
  to: moment.nullable().meta({ description: 'null: until now' }),
  running: z.boolean(),
  reason: z.enum(pauseReasons).nullable(),
  seconds: z.int().meta({ description: 'Business time that counted' }),
})

export const clock = z.object({
  id,
  metric: slaMetric,
  state: z.enum(['running', 'paused', 'met', 'missed', 'cancelled']),
  reason: z.enum(pauseReasons).nullable(),
  startedAt: moment,
  dueAt: moment.nullable().meta({ description: 'null while it is paused by a status' }),
  endedAt: moment.nullable(),
  overdue: z.boolean(),
  elapsed: z.int().meta({ description: 'Seconds of business time' }),
  target: z.int(),
  stretches: z.array(stretch),
})
export type Clock = z.output<typeof clock>

export const ticketClocks = z.object({
  level: reference.nullable(),
  because: z
    .enum(['rule', 'department', 'by-hand', 'none'])
    .meta({ description: 'Why the ticket has this level' }),
  ruleName: z.string().nullable(),
  calendar: reference.nullable(),
  timeZone: z.string().nullable(),
  clocks: z.array(clock),
})
export type TicketClocks = z.output<typeof ticketClocks>

const change = { method: 'POST', permission: 'sla.change' } as const

export const sla = {
  levels: defineRoute({
    key: 'sla.levels',
    method: 'GET',
    path: '/api/sla/levels',
    permission: 'department.list',
    summary: 'SLA levels with their targets',
    returns: z.object({ items: z.array(slaLevel) }),
    errors: [],
  }),
  createLevel: defineRoute({
    ...change,
    key: 'sla.createLevel',
    path: '/api/sla/levels',
    summary: 'Create a level',
    body: z.object(levelShape),
    returns: slaLevel,
    errors: ['name_taken', 'calendar_unknown', 'target_repeated'],
  }),
  changeLevel: defineRoute({
    ...change,
    key: 'sla.changeLevel',
    path: '/api/sla/levels/:id/change',
    summary: 'Change a level; its open clocks are computed anew in the same transaction',
    params: idParam,
    body: z.object(levelShape).partial(),
    returns: slaLevel,
    errors: ['name_taken', 'calendar_unknown', 'target_repeated'],
  }),
  deleteLevel: defineRoute({
    ...change,
    key: 'sla.deleteLevel',
    path: '/api/sla/levels/:id/delete',
    summary: 'Delete a level; the clocks of its open tickets are cancelled',
    params: idParam,
    returns: none,
    errors: [],
  }),
  restoreLevel: defineRoute({
    ...change,
    key: 'sla.restoreLevel',
    path: '/api/sla/levels/:id/restore',
    summary: 'Undo the deletion of a level',
    params: idParam,
    returns: slaLevel,
    errors: ['name_taken'],
  }),
  rules: defineRoute({
    key: 'sla.rules',
    method: 'GET',
    path: '/api/sla/rules',
    permission: 'sla.change',
    summary:
      'Rules that choose a level when a ticket is created, in their order; the first that holds decides',
    returns: z.object({ items: z.array(slaRule) }),
    errors: [],
  }),
  createRule: defineRoute({
    ...change,
    key: 'sla.createRule',
    path: '/api/sla/rules',
    summary: 'Add a rule at the end',
    body: z.object(ruleShape),
    returns: slaRule,
    errors: ['sla_level_unknown', 'conditions_invalid'],
  }),
  changeRule: defineRoute({
    ...change,
    key: 'sla.changeRule',
    path: '/api/sla/rules/:id/change',
    summary: 'Change a rule; tickets that are there keep their level',
    params: idParam,
    // What is not given stays, so nothing has a default here.
    body: z.object({ ...ruleShape, active: z.boolean() }).partial(),
    returns: slaRule,
    errors: ['sla_level_unknown', 'conditions_invalid'],
  }),
  moveRule: defineRoute({
    ...change,
    key: 'sla.moveRule',
    path: '/api/sla/rules/:id/move',
    summary: 'Put a rule at another place; 1 is the first',
    params: idParam,
    body: z.object({ position: z.int().min(1) }),
    returns: z.object({ items: z.array(slaRule) }),
    errors: [],
  }),
  deleteRule: defineRoute({
    ...change,
    key: 'sla.deleteRule',
    path: '/api/sla/rules/:id/delete',
    summary: 'Delete a rule',
    params: idParam,
    returns: none,
    errors: [],
  }),
  restoreRule: defineRoute({
    ...change,
    key: 'sla.restoreRule',
    path: '/api/sla/rules/:id/restore',
    summary: 'Undo the deletion of a rule',
    params: idParam,
    returns: slaRule,
    errors: ['sla_level_unknown'],
  }),
  tryRule: defineRoute({
    ...change,
    key: 'sla.tryRule',
    path: '/api/sla/rules/try',
    summary: 'Which tickets of the past days a rule would have held for, before it is saved',
    body: z.object({ groups, days: trialDays }),
    returns: trial,
    errors: ['conditions_invalid'],
  }),
  setDepartmentLevel: defineRoute({
    key: 'sla.setDepartmentLevel',
    method: 'POST',
    path: '/api/departments/:id/set-sla-level',
    permission: 'department.configure',
    within: 'department',
    summary: 'The level of new tickets of a department that no rule decides',
    params: idParam,
    body: z.object({ levelId: id.nullable() }),
    returns: z.object({ items: z.array(slaLevel) }),
    errors: ['sla_level_unknown'],
  }),
  clocks: defineRoute({
    key: 'sla.clocks',
    method: 'GET',
    path: '/api/tickets/:id/clocks',
    permission: 'ticket.list',
    summary: 'The clocks of a ticket, and why they stand where they stand',
    params: idParam,
    returns: ticketClocks,
    errors: [],
  }),
  changeTicketLevel: defineRoute({
    key: 'sla.changeTicketLevel',
    method: 'POST',
    path: '/api/tickets/:id/change-sla-level',
    permission: 'ticket.change-sla-level',
    summary: 'Give a ticket another level, or none; its open clocks are computed anew',
    params: idParam,
    body: z.object({ levelId: id.nullable() }),
    returns: ticketClocks,
    errors: ['sla_level_unknown'],
  }),
}

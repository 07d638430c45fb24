import { z } from 'zod'
import { action, actionOutcome, actions } from './actions.ts'
import { condition, groups, trial, trialDays } from './conditions.ts'
import { defineRoute } from './route.ts'
import { id, idParam, moment, name, none, page, pageQuery } from './shapes.ts'

/** What a rule listens to: the product has these moments now; a channel that comes later adds its own. */
const triggers = [
  'ticket-created',
  'ticket-created-by-mail',
  'message-added',
  'entry-added',
  'before-message',
  'status-changed',
  'tags-changed',
  'ticket-transferred',
  'ticket-assigned',
  'priority-changed',
  'sla-level-changed',
  'sla-warned',
  'sla-breached',
  'relation-created',
  'delivery-changed',
] as const
export const trigger = z.enum(triggers)
export type Trigger = z.output<typeof trigger>

const timeMeasures = ['older-than', 'status-older-than', 'due-within', 'overdue-by'] as const
export const timeMeasure = z.enum(timeMeasures)
export type TimeMeasure = z.output<typeof timeMeasure>

export const when = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('event'), triggers: z.array(trigger).min(1).max(triggers.length) }),
  z.object({
    kind: z.literal('time'),
    measure: timeMeasure,
    seconds: z
      .int()
      .min(60)
      .max(10 * 365 * 86_400),
  }),
])
export type When = z.output<typeof when>

const ruleShape = {
  name,
  note: z.string().trim().max(2_000).default(''),
  active: z.boolean().default(false),
  when,
  groups,
  actions,
  stopsOthers: z
    .boolean()
    .default(false)
    .meta({ description: 'Where it acted, the rules behind it do not run for this event' }),
}

/** Why a rule does not run: what it names is gone. */
const breakage = z.object({
  place: z.enum(['conditions', 'actions']),
  group: z.int().nullable(),
  index: z.int(),
  problem: z.string(),
})
export type Breakage = z.output<typeof breakage>

export const ruleOutcomes = ['done', 'failed', 'stopped'] as const
const counts = z.object({ done: z.int(), failed: z.int(), stopped: z.int() })

export const rule = z.object({
  id,
  position: z.int(),
  ...ruleShape,
  note: z.string(),
  active: z.boolean(),
  stopsOthers: z.boolean(),
  broken: z.array(breakage).meta({ description: 'Empty: it can run' }),
  counts: counts.meta({
    description: 'How often it ever ran, failed, and was stopped by a guard against loops',
  }),
  lastAt: moment.nullable(),
  changedAt: moment,
})
export type Rule = z.output<typeof rule>

export const stopReasons = ['already-ran', 'too-deep', 'too-often'] as const

/** One time that a rule ran, as explained as it was decided. */
export const ruleRun = z.object({
  id,
  rule: z.object({ id, name: z.string(), deleted: z.boolean() }),
  ticket: z.object({ id, code: z.string(), subject: z.string() }),
  at: moment,
  because: z.string().meta({ description: 'The event that it answered to; `time` for a time rule' }),
  outcome: z.enum(ruleOutcomes),
  stopped: z.enum(stopReasons).nullable(),
  group: z.int().nullable().meta({ description: 'Which group held, from 0; null where there are none' }),
  seen: z
    .array(condition.extend({ saw: z.json() }))
    .meta({ description: 'The conditions of that group, with the values that they saw' }),
  did: z.array(actionOutcome),
})
export type RuleRun = z.output<typeof ruleRun>

/** Two rules that want different things of the same tickets. */
const conflict = z.object({
  rule: z.object({ id, name: z.string() }),
  over: z.enum(['department', 'assignee', 'priority', 'sla-level', 'status', 'subject']),
  tickets: z.int(),
  wins: z.enum(['this', 'other']).meta({ description: 'Whose wish stands in the end' }),
})

export const ruleTrial = trial.extend({
  effects: z
    .array(z.object({ action, would: z.int(), nothing: z.int() }))
    .meta({ description: 'What each action would have changed, and where it was so already' }),
  conflicts: z.array(conflict),
})
export type RuleTrial = z.output<typeof ruleTrial>

const change = { method: 'POST', permission: 'rule.change' } as const
const problems = ['conditions_invalid', 'actions_invalid', 'trigger_unfit'] as const

export const rules = {
  list: defineRoute({
    key: 'rules.list',
    method: 'GET',
    path: '/api/rules',
    permission: 'rule.change',
    summary: 'Rules in their order; those of a kind are numbered for themselves',
    query: z.object({ kind: z.enum(['event', 'time']).optional() }),
    returns: z.object({ items: z.array(rule) }),
    errors: [],
  }),
  get: defineRoute({
    key: 'rules.get',
    method: 'GET',
    path: '/api/rules/:id',
    permission: 'rule.change',
    summary: 'One rule',
    params: idParam,
    returns: rule,
    errors: [],
  }),
  create: defineRoute({
    ...change,
    key: 'rules.create',
    path: '/api/rules',
    summary: 'Add a rule behind those of its kind; it is switched off unless told otherwise',
    body: z.object(ruleShape),
    returns: rule,
    errors: [...problems],
  }),
  change: defineRoute({
    ...change,
    key: 'rules.change',
    path: '/api/rules/:id/change',
    summary: 'Change a rule; what is not given stays',
    params: idParam,
    // What is not given stays, so nothing has a default here.
    body: z
      .object({
        name,
        note: z.string().trim().max(2_000),
        active: z.boolean(),
        when,
        groups,
        actions,
        stopsOthers: z.boolean(),
      })
      .partial(),
    returns: rule,
    errors: [...problems],
  }),
  move: defineRoute({
    ...change,
    key: 'rules.move',
    path: '/api/rules/:id/move',
    summary: 'Put a rule at another place among those of its kind; 1 is the first',
    params: idParam,
    body: z.object({ position: z.int().min(1) }),
    returns: z.object({ items: z.array(rule) }),
    errors: [],
  }),
  clone: defineRoute({
    ...change,
    key: 'rules.clone',
    path: '/api/rules/:id/clone',
    summary: 'Copy a rule; the copy is switched off and stands behind it',
    params: idParam,
    body: z.object({ name }),
    returns: rule,
    errors: [],
  }),
  delete: defineRoute({
    ...change,
    key: 'rules.delete',
    path: '/api/rules/:id/delete',
    summary: 'Delete a rule; what it did stays explained',
    params: idParam,
    returns: none,
    errors: [],
  }),
  restore: defineRoute({
    ...change,
    key: 'rules.restore',
    path: '/api/rules/:id/restore',
    summary: 'Undo the deletion of a rule; it comes back switched off',
    params: idParam,
    returns: rule,
    errors: [],
  }),
  try: defineRoute({
    ...change,
    key: 'rules.try',
    path: '/api/rules/try',
    summary: 'What a rule would have done in the past days, before it is saved or switched on',
    body: z.object({
      id: id
        .nullable()
        .default(null)
        .meta({ description: 'The rule that the draft replaces, for its conflicts; null: a new one' }),
      when,
      groups,
      actions,
      days: trialDays,
    }),
    returns: ruleTrial,
    errors: [...problems],
  }),
  runs: defineRoute({
    key: 'rules.runs',
    method: 'GET',
    path: '/api/rules/:id/runs',
    permission: 'rule.change',
    summary: 'When a rule ran, newest first',
    params: idParam,
    query: pageQuery.extend({ outcome: z.enum(ruleOutcomes).optional() }),
    returns: page(ruleRun),
    errors: [],
  }),
  ofTicket: defineRoute({
    key: 'rules.ofTicket',
    method: 'GET',
    path: '/api/tickets/:id/rule-runs',
    permission: 'ticket.list',
    summary: 'Which rules acted on a ticket and why, newest first',
    params: idParam,
    query: pageQuery,
    returns: page(ruleRun),
    errors: [],
  }),
}

import { z } from 'zod'
import { fieldContent } from './custom-fields.ts'
import { id, moment } from './shapes.ts'
import { priority, tag } from './ticket-shapes.ts'

const liquid = (longest: number) => z.string().trim().min(1).max(longest)
const address = z.string().trim().min(1).max(320)
const seconds = z
  .int()
  .min(60)
  .max(10 * 365 * 86_400)

/** Stands for the value of a header that is kept secret; who gives it back changes nothing. */
export const hiddenValue = '••••••••'

/** What rules and macros do, in words that can be stored. */
export const action = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('transfer'),
    department: z.union([id, z.literal('same')]),
    assignee: z.union([id, z.enum(['nobody', 'same', 'last-agent', 'me'])]).meta({
      description:
        '`last-agent`: who answered last, where that agent works there, else nobody; `me`: whoever runs the macro',
    }),
  }),
  z.object({ kind: z.literal('tag'), tags: z.array(tag).min(1).max(20) }),
  z.object({ kind: z.literal('untag'), tags: z.array(tag).min(1).max(20) }),
  z.object({ kind: z.literal('prioritise'), priority }),
  z.object({ kind: z.literal('change-sla-level'), levelId: id.nullable() }),
  z.object({ kind: z.literal('set-field'), fieldId: id, value: fieldContent }),
  z.object({
    kind: z.literal('add-to-field'),
    fieldId: id,
    options: z
      .array(id)
      .min(1)
      .max(100)
      .meta({ description: 'Of a field of several of a list; what is there stays' }),
  }),
  z.object({ kind: z.literal('clear-field'), fieldId: id }),
  z.object({
    kind: z.literal('change-groups'),
    add: z.array(id).max(50).default([]).meta({ description: 'Groups that the requester comes into' }),
    remove: z.array(id).max(50).default([]),
  }),
  z.object({ kind: z.literal('change-subject'), subject: liquid(500).meta({ description: 'Liquid' }) }),
  z.object({
    kind: z.literal('postpone'),
    for: seconds.nullable().default(null),
    until: moment.nullable().default(null),
  }),
  z.object({ kind: z.literal('note'), html: liquid(200_000).meta({ description: 'Liquid in HTML' }) }),
  z.object({
    kind: z.literal('answer'),
    html: liquid(200_000).meta({ description: 'Liquid in HTML' }),
    keepStatus: z.boolean().default(false).meta({ description: 'Else the ticket becomes answered' }),
  }),
  z.object({
    kind: z.literal('mail'),
    to: z
      .array(z.union([address, id]))
      .min(1)
      .max(20)
      .meta({ description: 'Addresses, or ids of people who work here' }),
    toAssignee: z.boolean().default(false),
    subject: liquid(500).meta({ description: 'Liquid' }),
    html: liquid(200_000).meta({ description: 'Liquid in HTML' }),
  }),
  z.object({ kind: z.literal('mark-answered') }),
  z.object({
    kind: z.literal('resolve'),
    silent: z.boolean().default(false).meta({ description: 'Without a mail to the customer' }),
  }),
  z.object({ kind: z.literal('reopen') }),
  z.object({ kind: z.literal('close') }),
  z.object({ kind: z.literal('mark-spam') }),
  z.object({ kind: z.literal('unmark-spam') }),
  z.object({ kind: z.literal('delete') }),
  z.object({ kind: z.literal('restore') }),
  z.object({
    kind: z.literal('purge').meta({ description: 'For good; only what is deleted or spam' }),
  }),
  z.object({
    kind: z.literal('merge'),
    into: liquid(200).meta({ description: 'The code of a ticket; Liquid' }),
  }),
  z.object({
    kind: z.literal('request'),
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    url: liquid(2_000).meta({ description: 'http or https; Liquid' }),
    headers: z
      .array(z.object({ name: z.string().trim().min(1).max(200), value: z.string().max(4_000) }))
      .max(20)
      .default([]),
    body: z
      .string()
      .max(100_000)
      .default('')
      .meta({ description: 'Liquid; empty: the ticket as JSON, but for GET and DELETE' }),
  }),
  z.object({
    kind: z.literal('replace-text'),
    find: z.string().min(1).max(1_000),
    regex: z.boolean().default(false),
    with: z.string().max(10_000),
    in: z.enum(['subject', 'body', 'both']).default('both'),
  }),
])
export type Action = z.output<typeof action>
export type ActionKind = Action['kind']
export type ActionOf<Kind extends ActionKind> = Extract<Action, { kind: Kind }>

export const actions = z.array(action).min(1).max(30)

/** What came of one action. `nothing`: it was so already. */
export const actionOutcome = z.object({
  action,
  outcome: z.enum(['done', 'nothing', 'failed']),
  reason: z.string().nullable().meta({ description: 'Of a failure: a code of the error list' }),
})
export type ActionOutcome = z.output<typeof actionOutcome>

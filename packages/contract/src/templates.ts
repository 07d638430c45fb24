import { z } from 'zod'
import { defineRoute } from './route.ts'
import { language } from './settings-shapes.ts'
import { id } from './shapes.ts'
import { templateKinds } from './template-kinds.ts'

const templateKind = z.enum(templateKinds)

const shape = {
  active: z.boolean().meta({ description: 'Whether the mail is sent at all; `reply` always is' }),
  subject: z
    .string()
    .trim()
    .max(500)
    .meta({ description: 'Liquid. Empty: the subject of the ticket, as an answer' }),
  html: z.string().max(200_000).meta({ description: 'Liquid in HTML' }),
}

const wording = z.object({ ...shape, from: z.enum(['department', 'common', 'built-in']) })
export type Wording = z.output<typeof wording>

const template = z.object({
  kind: templateKind,
  wording,
  variables: z.array(
    z.object({
      name: z.string(),
      mandatory: z.boolean(),
      inSubject: z.boolean().meta({ description: 'Rich text stands in the mail only, not in its subject' }),
    }),
  ),
})
export type Template = z.output<typeof template>

const place = { departmentId: id.nullable().meta({ description: 'null: the common template' }) }
const change = { method: 'POST', permission: 'department.configure', within: 'department' } as const

/** `broken`: not Liquid, or more work than a mail may be. */
const templateProblems = [
  'unknown-variable',
  'unknown-filter',
  'unknown-tag',
  'missing-variable',
  'broken',
] as const

/** What is wrong in a template, and where. */
export const templateProblem = z.object({
  field: z.enum(['subject', 'html']),
  line: z.int(),
  column: z.int(),
  problem: z.enum(templateProblems),
  name: z.string().meta({ description: "The variable, filter or tag; for `broken` the parser's words" }),
})
export type TemplateProblem = z.output<typeof templateProblem>

export const templates = {
  list: defineRoute({
    key: 'templates.list',
    method: 'GET',
    path: '/api/templates',
    permission: 'department.list',
    summary: 'Mail templates of a department, or the common ones',
    query: z.object({ departmentId: z.coerce.number().int().positive().optional() }),
    returns: z.object({ items: z.array(template) }),
    errors: [],
  }),
  change: defineRoute({
    ...change,
    key: 'templates.change',
    path: '/api/templates/change',
    summary:
      'Word a mail anew; unknown variables, missing mandatory ones and broken Liquid are refused with their place',
    body: z.object({ ...place, kind: templateKind, ...shape }),
    returns: template,
    errors: ['template_invalid'],
  }),
  reset: defineRoute({
    ...change,
    key: 'templates.reset',
    path: '/api/templates/reset',
    summary: 'Forget the own wording: the common template, or the built-in one, counts again',
    body: z.object({ ...place, kind: templateKind }),
    returns: template,
    errors: [],
  }),
  preview: defineRoute({
    ...change,
    key: 'templates.preview',
    path: '/api/templates/preview',
    summary: 'Show a wording with the data of a real ticket: the newest that you may see there',
    body: z.object({ ...place, kind: templateKind, subject: shape.subject, html: shape.html }),
    returns: z.object({
      subject: z.string(),
      html: z.string().meta({ description: 'Sanitised' }),
      ticketCode: z.string().nullable().meta({ description: 'Whose data it shows; null: made-up data' }),
      problems: z.array(templateProblem),
    }),
    errors: [],
  }),
}

const signature = z.object({
  departmentId: id.nullable().meta({ description: 'null: the general one' }),
  language: language
    .nullable()
    .default(null)
    .meta({ description: 'For customers of this language; null: for all others' }),
  html: z.string().max(20_000).meta({ description: 'May put in variables such as `{{ agent.name }}`' }),
})

const mySignatures = z.object({
  items: z.array(signature),
  boundIn: z
    .array(id)
    .meta({ description: 'Departments in which everybody signs with the signature of the department' }),
})

export const signatures = {
  mine: defineRoute({
    key: 'signatures.mine',
    method: 'GET',
    path: '/api/me/signatures',
    permission: 'signed-in',
    summary: 'Your signatures: the general one, and those for departments',
    returns: mySignatures,
    errors: [],
  }),
  change: defineRoute({
    key: 'signatures.change',
    method: 'POST',
    path: '/api/me/change-signature',
    permission: 'signed-in',
    summary: 'Change a signature; empty `html` removes it',
    body: signature,
    returns: mySignatures,
    errors: ['department_unknown', 'canned_text_invalid'],
  }),
  shown: defineRoute({
    key: 'signatures.shown',
    method: 'GET',
    path: '/api/me/signature',
    permission: 'signed-in',
    summary:
      'What an answer of yours would be signed with, on a ticket, or in a mail of a department that opens one',
    query: z.object({
      ticketId: z.coerce.number().int().positive().optional(),
      departmentId: z.coerce.number().int().positive().optional(),
    }),
    returns: z.object({ html: z.string().nullable().meta({ description: 'Sanitised; null: with nothing' }) }),
    errors: [],
  }),
}

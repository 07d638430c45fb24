import { z } from 'zod'
import { defineRoute } from './route.ts'
import { language } from './settings-shapes.ts'
import { idParam } from './shapes.ts'

const written = {
  language: language
    .nullable()
    .default(null)
    .meta({ description: 'For customers of this language; null: for all others' }),
  html: z.string().max(20_000).meta({
    description: 'May put in variables such as `{{ department.name }}`, and `{{ agent.signature }}`',
  }),
}
const kept = z.object({
  binding: z.boolean().meta({ description: 'Nobody signs with anything else in this department' }),
  items: z.array(z.object(written)),
})
export type DepartmentSignatures = z.output<typeof kept>

const configure = { permission: 'department.configure', within: 'department', params: idParam } as const

/** What is signed with in a department by those who have no signature of their own for it, or by everybody. */
export const departmentSignatures = {
  list: defineRoute({
    ...configure,
    key: 'departmentSignatures.list',
    method: 'GET',
    path: '/api/departments/:id/signatures',
    summary: 'The signature of a department, by language',
    returns: kept,
    errors: [],
  }),
  change: defineRoute({
    ...configure,
    key: 'departmentSignatures.change',
    method: 'POST',
    path: '/api/departments/:id/change-signature',
    summary: 'Change the signature of a department; empty `html` removes it',
    body: z.object(written),
    returns: kept,
    errors: ['canned_text_invalid'],
  }),
  bind: defineRoute({
    ...configure,
    key: 'departmentSignatures.bind',
    method: 'POST',
    path: '/api/departments/:id/bind-signature',
    summary: 'Say whether everybody signs with the signature of the department',
    body: z.object({ binding: z.boolean() }),
    returns: kept,
    errors: [],
  }),
  preview: defineRoute({
    ...configure,
    key: 'departmentSignatures.preview',
    method: 'POST',
    path: '/api/departments/:id/preview-signature',
    summary: 'Show a signature as your answer to the newest ticket there would have it',
    body: z.object({ html: written.html }),
    returns: z.object({
      html: z.string().meta({ description: 'Sanitised' }),
      ticketCode: z.string().nullable().meta({ description: 'Whose data it shows; null: made-up data' }),
    }),
    errors: ['canned_text_invalid'],
  }),
}

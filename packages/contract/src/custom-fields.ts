import { z } from 'zod'
import { fieldKinds, fieldSubjects } from './custom-field-kinds.ts'
import { defineRoute } from './route.ts'
import { id, idParam, name, none } from './shapes.ts'

const fieldOption = z.object({ id, name: z.string() })

export const customField = z.object({
  id,
  subject: z.enum(fieldSubjects),
  name: z.string(),
  kind: z.enum(fieldKinds),
  options: z.array(fieldOption).meta({ description: 'What can be chosen, of lists' }),
  active: z.boolean().meta({ description: 'Others keep their values, and are neither shown nor asked for' }),
  requiredIn: z
    .array(id)
    .meta({ description: 'Departments whose tickets are resolved only when it is filled in' }),
})
export type CustomField = z.output<typeof customField>

/** A text, a number, a date as YYYY-MM-DD, the id of an option, ids of options, or yes or no: as the kind of the field says. */
export const fieldContent = z.union([z.string().max(10_000), z.number(), z.boolean(), z.array(id).max(100)])
export type FieldContent = z.output<typeof fieldContent>

export const fieldValues = z.array(z.object({ fieldId: id, value: fieldContent }))
export type FieldValues = z.output<typeof fieldValues>

/** What is set; the other fields stay as they are. */
export const settingFields = z.object({
  values: z
    .array(z.object({ fieldId: id, value: fieldContent.nullable() }))
    .min(1)
    .max(200)
    .meta({ description: 'null takes a value away' }),
})

const shape = {
  name,
  options: z
    .array(z.object({ id: id.optional(), name }))
    .max(500)
    .meta({ description: 'Without an id it is a new one; one that is left out is gone' }),
  active: z.boolean(),
  requiredIn: z.array(id).max(200),
}
const change = { method: 'POST', permission: 'custom-field.change' } as const

/** Fields that administrators define for tickets, contacts and companies of customers. */
export const customFields = {
  list: defineRoute({
    key: 'customFields.list',
    method: 'GET',
    path: '/api/custom-fields',
    permission: 'contact.list',
    summary: 'Custom fields in their order, those that are switched off too',
    returns: z.object({ items: z.array(customField) }),
    errors: [],
  }),
  create: defineRoute({
    ...change,
    key: 'customFields.create',
    path: '/api/custom-fields',
    summary: 'Define a field; it comes last',
    body: z.object({
      ...shape,
      subject: z.enum(fieldSubjects),
      kind: z.enum(fieldKinds),
      options: shape.options.default([]),
      active: shape.active.default(true),
      requiredIn: shape.requiredIn.default([]),
    }),
    returns: customField,
    errors: ['name_taken', 'options_missing', 'department_unknown'],
  }),
  change: defineRoute({
    ...change,
    key: 'customFields.change',
    path: '/api/custom-fields/:id/change',
    summary: 'Change a field; what it is about and its kind stay',
    params: idParam,
    body: z.object(shape).partial(),
    returns: customField,
    errors: ['name_taken', 'options_missing', 'department_unknown'],
  }),
  move: defineRoute({
    ...change,
    key: 'customFields.move',
    path: '/api/custom-fields/:id/move',
    summary: 'Put a field at another place among those of its kind of thing; 1 is the first',
    params: idParam,
    body: z.object({ position: z.int().min(1) }),
    returns: customField,
    errors: [],
  }),
  delete: defineRoute({
    ...change,
    key: 'customFields.delete',
    path: '/api/custom-fields/:id/delete',
    summary: 'Delete a field; its values are kept in case it is restored',
    params: idParam,
    returns: none,
    errors: [],
  }),
  restore: defineRoute({
    ...change,
    key: 'customFields.restore',
    path: '/api/custom-fields/:id/restore',
    summary: 'Undo the deletion of a field',
    params: idParam,
    returns: customField,
    errors: ['name_taken'],
  }),
}

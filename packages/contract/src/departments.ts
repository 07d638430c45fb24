import { z } from 'zod'
import { defineRoute } from './route.ts'
import { email, id, idParam, name, none } from './shapes.ts'

export const statusCounts = z.object({ new: z.int(), open: z.int(), answered: z.int(), resolved: z.int() })
export type StatusCounts = z.output<typeof statusCounts>

export const department = z.object({
  id,
  name: z.string(),
  isDefault: z.boolean(),
  toSolve: z.boolean().meta({ description: 'Whether "To solve" offers tickets of this department' }),
  addresses: z
    .array(z.string())
    .meta({ description: 'Support addresses: mail to them becomes a ticket here' }),
  memberIds: z.array(id),
  counts: statusCounts.nullable().meta({ description: 'null where you may not see its tickets' }),
})
export type Department = z.output<typeof department>

const member = z.object({ userId: id })
const change = {
  method: 'POST',
  permission: 'department.change',
  params: idParam,
  returns: department,
} as const

export const departments = {
  list: defineRoute({
    key: 'departments.list',
    method: 'GET',
    path: '/api/departments',
    permission: 'department.list',
    summary: 'All departments, with live counts of those whose tickets you may see',
    returns: z.object({ items: z.array(department) }),
    errors: [],
  }),
  create: defineRoute({
    key: 'departments.create',
    method: 'POST',
    path: '/api/departments',
    permission: 'department.create',
    summary: 'Create a department',
    body: z.object({
      name,
      toSolve: z.boolean().default(true),
      addresses: z.array(email).max(50).default([]),
      memberIds: z.array(id).default([]),
    }),
    returns: department,
    errors: ['name_taken', 'address_taken'],
  }),
  rename: defineRoute({
    ...change,
    key: 'departments.rename',
    path: '/api/departments/:id/rename',
    summary: 'Rename a department',
    body: z.object({ name }),
    errors: ['name_taken'],
  }),
  switchToSolve: defineRoute({
    ...change,
    key: 'departments.switchToSolve',
    path: '/api/departments/:id/switch-to-solve',
    summary: 'Switch "To solve" on or off',
    body: z.object({ toSolve: z.boolean() }),
    errors: [],
  }),
  addMember: defineRoute({
    ...change,
    key: 'departments.addMember',
    path: '/api/departments/:id/add-member',
    summary: 'Make a person a member',
    body: member,
    errors: [],
  }),
  removeMember: defineRoute({
    ...change,
    key: 'departments.removeMember',
    path: '/api/departments/:id/remove-member',
    summary: 'End a membership',
    body: member,
    errors: [],
  }),
  addAllMembers: defineRoute({
    ...change,
    key: 'departments.addAllMembers',
    path: '/api/departments/:id/add-all-members',
    summary: 'Make every active person a member',
    errors: [],
  }),
  addAddress: defineRoute({
    ...change,
    key: 'departments.addAddress',
    path: '/api/departments/:id/add-address',
    summary: 'Add a support address',
    body: z.object({ address: email }),
    errors: ['address_taken'],
  }),
  removeAddress: defineRoute({
    ...change,
    key: 'departments.removeAddress',
    path: '/api/departments/:id/remove-address',
    summary: 'Remove a support address; its mail then goes to the default department',
    body: z.object({ address: email }),
    errors: [],
  }),
  delete: defineRoute({
    key: 'departments.delete',
    method: 'POST',
    path: '/api/departments/:id/delete',
    permission: 'department.delete',
    summary: 'Delete a department; another one takes over what hangs on it',
    params: idParam,
    body: z.object({ substituteId: id.nullable().default(null) }),
    returns: none,
    errors: ['default_department', 'department_in_use', 'department_unknown'],
  }),
}

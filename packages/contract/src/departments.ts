import { z } from 'zod'
import { departmentRoles } from './permissions.ts'
import { defineRoute } from './route.ts'
import { email, id, idParam, moment, name, none } from './shapes.ts'

export const statusCounts = z.object({
  new: z.int(),
  open: z.int(),
  answered: z.int(),
  postponed: z.int(),
  resolved: z.int(),
  closed: z.int(),
  spam: z.int(),
  deleted: z.int(),
  overdue: z.int().meta({ description: 'Of the new and open ones, those past their due time' }),
})
export type StatusCounts = z.output<typeof statusCounts>

const serviceSwitches = z.object({ tickets: z.boolean(), chats: z.boolean(), calls: z.boolean() })

export const membership = z.object({
  userId: id,
  role: z
    .enum(departmentRoles)
    .nullable()
    .meta({ description: 'null: the global role counts. Owners and administrators are never limited' }),
  services: serviceSwitches.meta({ description: 'For which services the agent gets work here' }),
  skill: z.int().min(1).max(5),
  priorityGroup: z.int().min(1).max(9).meta({ description: '1 is asked first' }),
})
export type Membership = z.output<typeof membership>

const settingsShape = {
  description: z.string().trim().max(2000),
  leadId: id.nullable(),
  visibility: z
    .enum(['members', 'everyone'])
    .meta({ description: 'Who may read its tickets: its members, or everybody who works here' }),
  toSolve: z.boolean().meta({ description: 'Whether "To solve" offers tickets of this department' }),
  reopensResolved: z.boolean().meta({
    description: 'Whether an answer reopens a resolved ticket; else it makes a new one that follows it',
  }),
  closeAfterDays: z
    .int()
    .min(1)
    .max(3650)
    .nullable()
    .meta({ description: 'Days after which a resolved ticket is closed for good; null: never' }),
  calendarId: id.nullable().meta({ description: 'Its business hours; null: always open' }),
  extension: z
    .string()
    .regex(/^\d{2,6}$/)
    .nullable()
    .meta({ description: 'Its internal telephone number' }),
  chats: z.boolean().meta({ description: 'Whether it takes chats' }),
  calls: z.boolean().meta({ description: 'Whether it takes calls' }),
}

export const department = z.object({
  id,
  name: z.string(),
  isDefault: z.boolean(),
  ...settingsShape,
  memberships: z.array(membership),
  deletion: z
    .object({ substitute: z.string(), total: z.int(), moved: z.int(), startedAt: moment })
    .nullable()
    .meta({ description: 'There while the department is being deleted in the background' }),
  can: z
    .object({
      change: z.boolean(),
      configure: z.boolean(),
      changeMembers: z.boolean(),
      allocate: z.boolean(),
      readReports: z.boolean(),
    })
    .meta({ description: 'What you may do with the department' }),
  addresses: z
    .array(z.string())
    .meta({ description: 'Support addresses: mail to them becomes a ticket here' }),
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
const configure = { ...change, permission: 'department.configure', within: 'department' } as const
const changeMembers = { ...change, permission: 'member.change', within: 'department' } as const

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
  configure: defineRoute({
    ...configure,
    key: 'departments.configure',
    path: '/api/departments/:id/configure',
    summary: 'Change the settings of a department',
    body: z.object(settingsShape).partial(),
    errors: ['extension_taken', 'calendar_unknown', 'lead_unknown'],
  }),
  clone: defineRoute({
    ...change,
    permission: 'department.create',
    key: 'departments.clone',
    path: '/api/departments/:id/clone',
    summary: 'Make a new department with the settings, templates and members of this one; not its addresses',
    body: z.object({ name }),
    errors: ['name_taken'],
  }),
  addMember: defineRoute({
    ...changeMembers,
    key: 'departments.addMember',
    path: '/api/departments/:id/add-member',
    summary: 'Make a person a member',
    body: member,
    errors: [],
  }),
  removeMember: defineRoute({
    ...changeMembers,
    key: 'departments.removeMember',
    path: '/api/departments/:id/remove-member',
    summary: 'End a membership',
    body: member,
    errors: [],
  }),
  addAllMembers: defineRoute({
    ...changeMembers,
    key: 'departments.addAllMembers',
    path: '/api/departments/:id/add-all-members',
    summary: 'Make every active person a member',
    errors: [],
  }),
  removeAllMembers: defineRoute({
    ...changeMembers,
    key: 'departments.removeAllMembers',
    path: '/api/departments/:id/remove-all-members',
    summary: 'End all memberships',
    errors: [],
  }),
  changeMemberRole: defineRoute({
    ...changeMembers,
    key: 'departments.changeMemberRole',
    path: '/api/departments/:id/change-member-role',
    summary: 'Give a member another role here, or none',
    body: membership.pick({ userId: true, role: true }),
    errors: [],
  }),
  allocateMember: defineRoute({
    ...changeMembers,
    permission: 'member.allocate',
    key: 'departments.allocateMember',
    path: '/api/departments/:id/allocate-member',
    summary: 'Change what work a member gets here: services, skill, priority group',
    body: membership
      .pick({ services: true, skill: true, priorityGroup: true })
      .partial()
      .extend({ userId: id }),
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
    summary:
      'Delete a department; another one takes over what hangs on it. Tickets move in the background, see `deletion`',
    params: idParam,
    body: z.object({ substituteId: id.nullable().default(null) }),
    returns: none,
    errors: ['default_department', 'department_in_use', 'department_unknown', 'being_deleted'],
  }),
}

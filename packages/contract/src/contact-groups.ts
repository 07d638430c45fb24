import { z } from 'zod'
import { groupColours } from './group-colours.ts'
import { defineRoute } from './route.ts'
import { id, idParam, name, none } from './shapes.ts'

export const contactGroup = z.object({ id, name: z.string(), colour: z.enum(groupColours) })
export type ContactGroup = z.output<typeof contactGroup>

const shape = { name, colour: z.enum(groupColours) }
const change = { method: 'POST', permission: 'contact-group.change' } as const

/** Groups of contacts and companies, such as VIP or resellers. Who belongs to a company is in its groups too. */
export const contactGroups = {
  list: defineRoute({
    key: 'contactGroups.list',
    method: 'GET',
    path: '/api/contact-groups',
    permission: 'contact.list',
    summary: 'Groups of contacts and companies, by name',
    returns: z.object({ items: z.array(contactGroup) }),
    errors: [],
  }),
  create: defineRoute({
    ...change,
    key: 'contactGroups.create',
    path: '/api/contact-groups',
    summary: 'Make a group',
    body: z.object({ ...shape, colour: shape.colour.default('grey') }),
    returns: contactGroup,
    errors: ['name_taken'],
  }),
  change: defineRoute({
    ...change,
    key: 'contactGroups.change',
    path: '/api/contact-groups/:id/change',
    summary: 'Change the name or colour of a group',
    params: idParam,
    body: z.object(shape).partial(),
    returns: contactGroup,
    errors: ['name_taken'],
  }),
  delete: defineRoute({
    ...change,
    key: 'contactGroups.delete',
    path: '/api/contact-groups/:id/delete',
    summary: 'Delete a group; who was in it stays',
    params: idParam,
    returns: none,
    errors: [],
  }),
  restore: defineRoute({
    ...change,
    key: 'contactGroups.restore',
    path: '/api/contact-groups/:id/restore',
    summary: 'Undo the deletion of a group',
    params: idParam,
    returns: contactGroup,
    errors: ['name_taken'],
  }),
}

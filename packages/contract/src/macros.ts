import { z } from 'zod'
import { actionOutcome, actions } from './actions.ts'
import { defineRoute } from './route.ts'
import { id, idParam, name, none, reference } from './shapes.ts'

/** Who may use a macro or a view: its owner alone, the members of departments, chosen agents, or everybody. */
export const sharing = z.discriminatedUnion('with', [
  z.object({ with: z.literal('nobody') }),
  z.object({ with: z.literal('departments'), ids: z.array(id).min(1).max(200) }),
  z.object({ with: z.literal('agents'), ids: z.array(id).min(1).max(200) }),
  z.object({ with: z.literal('everybody') }),
])
export type Sharing = z.output<typeof sharing>

const shape = { name, note: z.string().trim().max(2_000), sharing, actions }

export const macro = z.object({
  id,
  ...shape,
  note: z.string(),
  owner: reference.nullable(),
  broken: z.array(z.object({ index: z.int(), problem: z.string() })),
  can: z.object({ change: z.boolean() }),
})
export type Macro = z.output<typeof macro>

const change = { method: 'POST', permission: 'macro.apply' } as const
const problems = [
  'name_taken',
  'actions_invalid',
  'not_shareable',
  'department_unknown',
  'lead_unknown',
] as const

export const macros = {
  list: defineRoute({
    key: 'macros.list',
    method: 'GET',
    path: '/api/macros',
    permission: 'macro.apply',
    summary: 'Macros that you may use, by name',
    returns: z.object({ items: z.array(macro) }),
    errors: [],
  }),
  create: defineRoute({
    ...change,
    key: 'macros.create',
    path: '/api/macros',
    summary: 'Make a macro; to share it takes the permission `macro.share`',
    body: z.object({ ...shape, note: shape.note.default(''), sharing: sharing.default({ with: 'nobody' }) }),
    returns: macro,
    errors: [...problems],
  }),
  change: defineRoute({
    ...change,
    key: 'macros.change',
    path: '/api/macros/:id/change',
    summary: 'Change a macro of your own, or a shared one with the permission `macro.share`',
    params: idParam,
    body: z.object(shape).partial(),
    returns: macro,
    errors: [...problems],
  }),
  delete: defineRoute({
    ...change,
    key: 'macros.delete',
    path: '/api/macros/:id/delete',
    summary: 'Delete a macro',
    params: idParam,
    returns: none,
    errors: [],
  }),
  restore: defineRoute({
    ...change,
    key: 'macros.restore',
    path: '/api/macros/:id/restore',
    summary: 'Undo the deletion of a macro',
    params: idParam,
    returns: macro,
    errors: ['name_taken'],
  }),
  apply: defineRoute({
    ...change,
    key: 'macros.apply',
    path: '/api/macros/:id/apply',
    summary:
      'Run a macro on tickets, each by itself; whatever you may not do yourself, the macro does not either',
    params: idParam,
    body: z.object({ ticketIds: z.array(id).min(1).max(200) }),
    returns: z.object({
      items: z.array(z.object({ ticketId: id, found: z.boolean(), did: z.array(actionOutcome) })),
    }),
    // The second is said of an action, and not of the whole.
    errors: ['macro_broken', 'request_refused'],
  }),
}

import { z } from 'zod'
import { listOrders } from './list-looks.ts'
import { permissions, roles } from './permissions.ts'
import { defineRoute } from './route.ts'
import { density, language, theme, timeZone } from './settings-shapes.ts'
import { email, id, idParam, moment, name, none } from './shapes.ts'
import { shownColumns } from './shown-columns.ts'
import { tips } from './tips.ts'

const role = z.enum(roles)
/** At least ten characters; length is what resists guessing, so nothing else is demanded. */
export const password = z.string().min(10).max(200)

export const user = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role,
  state: z.enum(['invited', 'active', 'deactivated']),
  departmentIds: z.array(id),
  createdAt: moment,
})
export type User = z.output<typeof user>

const undoSeconds = z.union([z.literal(0), z.literal(10), z.literal(30)])

export const me = z.object({
  kind: z.enum(['user', 'key']),
  id,
  name: z.string(),
  email: z.string().nullable(),
  role,
  language,
  theme,
  density,
  listOrder: z.enum(listOrders),
  listColumns: shownColumns,
  timeZone: timeZone.nullable().meta({ description: "null: the company's" }),
  tipsDone: z.array(z.enum(tips)).meta({ description: 'Which first steps you have taken' }),
  tipsHidden: z.boolean().meta({ description: 'You want to see the first steps no more' }),
  undoSeconds: undoSeconds.meta({ description: 'For how long what you send can be taken back' }),
  company: z.object({ name: z.string(), timeZone, language }),
  permissions: z.array(z.enum(permissions)),
})
export type Me = z.output<typeof me>

const session = z.object({
  id,
  current: z.boolean(),
  device: z.string().meta({ description: 'The User-Agent that signed in' }),
  address: z.string(),
  createdAt: moment,
  lastSeenAt: moment,
})

export const sessions = {
  signIn: defineRoute({
    key: 'sessions.signIn',
    method: 'POST',
    path: '/api/sessions/sign-in',
    permission: 'public',
    summary: 'Sign in with e-mail and password; answers with a session cookie',
    body: z.object({ email, password: z.string().max(200) }),
    returns: me,
    errors: ['wrong_credentials'],
  }),
  signOut: defineRoute({
    key: 'sessions.signOut',
    method: 'POST',
    path: '/api/sessions/sign-out',
    permission: 'signed-in',
    summary: 'End the current session',
    returns: none,
    errors: [],
  }),
  list: defineRoute({
    key: 'sessions.list',
    method: 'GET',
    path: '/api/sessions',
    permission: 'signed-in',
    summary: 'Your own sessions',
    returns: z.object({ items: z.array(session) }),
    errors: [],
  }),
  revoke: defineRoute({
    key: 'sessions.revoke',
    method: 'POST',
    path: '/api/sessions/:id/revoke',
    permission: 'signed-in',
    summary: 'End one of your own sessions',
    params: idParam,
    returns: none,
    errors: [],
  }),
}

export const myself = {
  get: defineRoute({
    key: 'myself.get',
    method: 'GET',
    path: '/api/me',
    permission: 'signed-in',
    summary: 'Who you are, what you may do, and how you like your screen',
    returns: me,
    errors: [],
  }),
  changePreferences: defineRoute({
    key: 'myself.changePreferences',
    method: 'POST',
    path: '/api/me/change-preferences',
    permission: 'signed-in',
    summary:
      'Change your own name, language, theme, density, time zone, how your ticket lists look, which first steps you have taken, or how long you can take back what you send',
    body: z
      .object({
        name,
        language,
        theme,
        density,
        listOrder: z.enum(listOrders),
        listColumns: shownColumns,
        timeZone: timeZone.nullable(),
        undoSeconds,
        tipsDone: z.array(z.enum(tips)).max(tips.length),
        tipsHidden: z.boolean(),
      })
      .partial(),
    returns: me,
    errors: [],
  }),
  changePassword: defineRoute({
    key: 'myself.changePassword',
    method: 'POST',
    path: '/api/me/change-password',
    permission: 'signed-in',
    summary: 'Change your password; ends your other sessions',
    body: z.object({ current: z.string().max(200), password }),
    returns: none,
    errors: ['wrong_credentials'],
  }),
}

export const passwords = {
  requestReset: defineRoute({
    key: 'passwords.requestReset',
    method: 'POST',
    path: '/api/passwords/request-reset',
    permission: 'public',
    summary:
      'Mail a link that sets a new password; the answer is the same whether the address is known or not',
    body: z.object({ email }),
    returns: none,
    errors: [],
  }),
  reset: defineRoute({
    key: 'passwords.reset',
    method: 'POST',
    path: '/api/passwords/reset',
    permission: 'public',
    summary: 'Set a new password with the token of a reset link; ends all sessions',
    body: z.object({ token: z.string().max(200), password }),
    returns: none,
    errors: ['token_invalid'],
  }),
}

export const invitations = {
  create: defineRoute({
    key: 'invitations.create',
    method: 'POST',
    path: '/api/invitations',
    permission: 'user.invite',
    summary: 'Invite a person by mail; `link` can be handed over by hand where no mail goes out',
    body: z.object({ email, name, role, departmentIds: z.array(id).default([]) }),
    returns: z.object({ user, link: z.string() }),
    errors: ['email_taken', 'department_unknown'],
  }),
  show: defineRoute({
    key: 'invitations.show',
    method: 'GET',
    path: '/api/invitations/:token',
    permission: 'public',
    summary: 'Whom an invitation is for',
    params: z.object({ token: z.string().max(200) }),
    returns: z.object({ email: z.string(), name: z.string(), company: z.string() }),
    errors: ['token_invalid'],
  }),
  accept: defineRoute({
    key: 'invitations.accept',
    method: 'POST',
    path: '/api/invitations/:token/accept',
    permission: 'public',
    summary: 'Accept an invitation: choose a password, be signed in',
    params: z.object({ token: z.string().max(200) }),
    body: z.object({ name, password, language }),
    returns: me,
    errors: ['token_invalid'],
  }),
}

export const users = {
  list: defineRoute({
    key: 'users.list',
    method: 'GET',
    path: '/api/users',
    permission: 'user.list',
    summary: 'The people who work here',
    returns: z.object({ items: z.array(user) }),
    errors: [],
  }),
  changeRole: defineRoute({
    key: 'users.changeRole',
    method: 'POST',
    path: '/api/users/:id/change-role',
    permission: 'user.change',
    summary: 'Give a person another role',
    params: idParam,
    body: z.object({ role }),
    returns: user,
    errors: ['last_owner'],
  }),
  deactivate: defineRoute({
    key: 'users.deactivate',
    method: 'POST',
    path: '/api/users/:id/deactivate',
    permission: 'user.change',
    summary: 'Lock a person out and end all sessions; the history stays',
    params: idParam,
    returns: user,
    errors: ['last_owner'],
  }),
  reactivate: defineRoute({
    key: 'users.reactivate',
    method: 'POST',
    path: '/api/users/:id/reactivate',
    permission: 'user.change',
    summary: 'Let a deactivated person in again',
    params: idParam,
    returns: user,
    errors: [],
  }),
}

export const apiKey = z.object({
  id,
  name: z.string(),
  role,
  departmentIds: z
    .array(id)
    .nullable()
    .meta({ description: 'For keys of role agent: the departments they see' }),
  createdAt: moment,
  lastUsedAt: moment.nullable(),
})

export const apiKeys = {
  list: defineRoute({
    key: 'apiKeys.list',
    method: 'GET',
    path: '/api/api-keys',
    permission: 'api-key.list',
    summary: 'API keys, without their secrets',
    returns: z.object({ items: z.array(apiKey) }),
    errors: [],
  }),
  create: defineRoute({
    key: 'apiKeys.create',
    method: 'POST',
    path: '/api/api-keys',
    permission: 'api-key.create',
    summary: 'Make an API key; its secret is shown this once',
    body: z.object({ name, role, departmentIds: z.array(id).nullable().default(null) }),
    returns: z.object({ apiKey, secret: z.string() }),
    errors: ['department_unknown'],
  }),
  revoke: defineRoute({
    key: 'apiKeys.revoke',
    method: 'POST',
    path: '/api/api-keys/:id/revoke',
    permission: 'api-key.revoke',
    summary: 'End an API key',
    params: idParam,
    returns: none,
    errors: [],
  }),
}

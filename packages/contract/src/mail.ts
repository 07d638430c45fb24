import { z } from 'zod'
import { tested } from './connection-problems.ts'
import { grant, signIn } from './mail-oauth.ts'
import { authserv } from './mail-receiver.ts'
import { defineRoute } from './route.ts'
import { email, id, idParam, moment, name, none } from './shapes.ts'

/** How a mail server is reached. `tls`: from the first byte; `starttls`: upgraded, or refused; `none`: plain, for loopback. */
const server = {
  host: z.string().trim().min(1).max(255),
  port: z.int().min(1).max(65535),
  security: z.enum(['tls', 'starttls', 'none']),
  username: z.string().max(320),
}
const secret = {
  password: z.string().max(500).meta({ description: 'Never shown again; leave out to keep the stored one' }),
}

const health = z.object({
  state: z.enum(['connecting', 'connected', 'failing', 'off']),
  since: moment.nullable(),
  problem: z.string().nullable().meta({ description: "The server's words at the last failure" }),
  problemAt: moment.nullable(),
  lookedAt: moment.nullable().meta({ description: 'When it was last looked at successfully' }),
  lastMailAt: moment.nullable(),
  warnedAt: moment
    .nullable()
    .meta({ description: 'Since when administrators are warned that it is not read; null: all is well' }),
})

const kind = z.enum(['imap', 'pop3'])
const deleteAfterDays = z
  .int()
  .min(0)
  .max(3650)
  .nullable()
  .meta({ description: 'POP3 only: days until a mail is deleted on its server; 0: at once, null: never' })

export const mailbox = z.object({
  id,
  name: z.string(),
  kind,
  ...server,
  folders: z.array(z.string()),
  missingFolders: z
    .array(z.object({ path: z.string(), since: moment }))
    .meta({ description: 'Folders that are to be read, but are not on the server' }),
  departmentId: id
    .nullable()
    .meta({ description: 'Where mail goes that names no support address; null: the default department' }),
  active: z.boolean(),
  authserv,
  deleteAfterDays,
  warnAfterMinutes: z
    .int()
    .meta({ description: 'Administrators are warned when it could not be read for so long' }),
  signIn,
  grant,
  health,
})
export type Mailbox = z.output<typeof mailbox>

const tagsReplies = z
  .boolean()
  .meta({ description: 'Answers go to the sender address with a mark of the ticket behind a plus sign' })

export const smtpAccount = z.object({
  id,
  name: z.string(),
  ...server,
  fromName: z.string(),
  fromAddress: z.string(),
  tagsReplies,
  signIn,
  grant,
  departmentIds: z.array(id).nullable().meta({ description: 'Departments that may send by it; null: all' }),
})
export type SmtpAccount = z.output<typeof smtpAccount>

// Defaults are for creating only: in a change they would set what nobody mentioned.
const mailboxFields = z.object({
  name,
  ...server,
  ...secret,
  folders: z.array(z.string().trim().min(1).max(255)).min(1).max(20),
  departmentId: id.nullable(),
  active: z.boolean(),
  authserv,
  kind,
  signIn,
  deleteAfterDays,
  warnAfterMinutes: z.int().min(1).max(10_080),
})
const mailboxInput = mailboxFields.extend({
  folders: mailboxFields.shape.folders.default(['INBOX']),
  kind: kind.default('imap'),
  signIn: signIn.default('password'),
  authserv: authserv.default(null),
  deleteAfterDays: deleteAfterDays.default(null),
  warnAfterMinutes: mailboxFields.shape.warnAfterMinutes.default(15),
  departmentId: id.nullable().default(null),
  active: z.boolean().default(true),
})
const smtpFields = z.object({
  name,
  ...server,
  ...secret,
  fromName: z.string().trim().max(120),
  fromAddress: email,
  tagsReplies,
  signIn,
  departmentIds: z.array(id).min(1).max(500).nullable(),
})
const smtpInput = smtpFields.extend({
  fromName: smtpFields.shape.fromName.default(''),
  tagsReplies: tagsReplies.default(false),
  signIn: signIn.default('password'),
  departmentIds: smtpFields.shape.departmentIds.default(null),
})

/** An account that a department may send by, as far as agents need to know it. */
const outgoing = z.object({
  id,
  name: z.string(),
  fromName: z.string(),
  fromAddress: z.string(),
  preselected: z.boolean().meta({ description: 'The one that is used where nobody chooses' }),
})
const outgoings = z.object({ items: z.array(outgoing) })
export type OutgoingAccount = z.output<typeof outgoing>
/** Without a password the stored one, or the token, is tried, but only on the server and for the user that it was stored for. */
const tried = {
  password: z.string().max(500).optional(),
  accountId: id.optional(),
  signIn: signIn.default('password'),
}
const to = { permission: 'mail-account.change', method: 'POST' } as const

/** Mailboxes that are read. */
export const mailboxes = {
  list: defineRoute({
    key: 'mailboxes.list',
    method: 'GET',
    path: '/api/mailboxes',
    permission: 'mail-account.list',
    summary: 'Mailboxes that are read, and how their connections are',
    returns: z.object({ items: z.array(mailbox) }),
    errors: [],
  }),
  create: defineRoute({
    ...to,
    key: 'mailboxes.create',
    path: '/api/mailboxes',
    summary: 'Read a mailbox by IMAP or POP3 from now on; mail that is there already stays untouched',
    body: mailboxInput,
    returns: mailbox,
    errors: ['department_unknown', 'name_taken', 'server_foreign'],
  }),
  change: defineRoute({
    ...to,
    key: 'mailboxes.change',
    path: '/api/mailboxes/:id/change',
    summary: 'Change a mailbox',
    params: idParam,
    body: mailboxFields.partial(),
    returns: mailbox,
    errors: ['department_unknown', 'name_taken', 'server_foreign'],
  }),
  delete: defineRoute({
    ...to,
    key: 'mailboxes.delete',
    path: '/api/mailboxes/:id/delete',
    summary: 'Stop reading a mailbox and forget it',
    params: idParam,
    returns: none,
    errors: [],
  }),
  test: defineRoute({
    ...to,
    key: 'mailboxes.test',
    path: '/api/mailboxes/test',
    summary: 'Sign in to an IMAP or POP3 server, open the folders, and say what it answered',
    body: z.object({
      ...server,
      ...tried,
      kind: kind.default('imap'),
      folders: mailboxFields.shape.folders.default(['INBOX']),
    }),
    returns: tested.extend({ folders: z.array(z.string()).meta({ description: 'What the server has' }) }),
    errors: [],
  }),
}

/** SMTP accounts that mail goes out by. */
export const smtpAccounts = {
  list: defineRoute({
    key: 'smtpAccounts.list',
    method: 'GET',
    path: '/api/smtp-accounts',
    permission: 'mail-account.list',
    summary: 'SMTP accounts that mail goes out by',
    returns: z.object({ items: z.array(smtpAccount) }),
    errors: [],
  }),
  create: defineRoute({
    ...to,
    key: 'smtpAccounts.create',
    path: '/api/smtp-accounts',
    summary: 'Add an SMTP account, for one department or for all',
    body: smtpInput,
    returns: smtpAccount,
    errors: ['department_unknown', 'name_taken', 'server_foreign'],
  }),
  change: defineRoute({
    ...to,
    key: 'smtpAccounts.change',
    path: '/api/smtp-accounts/:id/change',
    summary: 'Change an SMTP account',
    params: idParam,
    body: smtpFields.partial(),
    returns: smtpAccount,
    errors: ['department_unknown', 'name_taken', 'server_foreign'],
  }),
  delete: defineRoute({
    ...to,
    key: 'smtpAccounts.delete',
    path: '/api/smtp-accounts/:id/delete',
    summary: 'Remove an SMTP account',
    params: idParam,
    returns: none,
    errors: [],
  }),
  test: defineRoute({
    ...to,
    key: 'smtpAccounts.test',
    path: '/api/smtp-accounts/test',
    summary: 'Sign in to an SMTP server and say what it answered',
    body: z.object({ ...server, ...tried }),
    returns: tested,
    errors: [],
  }),
  ofDepartment: defineRoute({
    key: 'smtpAccounts.ofDepartment',
    method: 'GET',
    path: '/api/departments/:id/outgoing',
    permission: 'ticket.list',
    summary: 'The accounts that a department of yours may send by',
    params: idParam,
    returns: outgoings,
    errors: [],
  }),
  preselect: defineRoute({
    key: 'smtpAccounts.preselect',
    method: 'POST',
    path: '/api/departments/:id/preselect-outgoing',
    permission: 'department.configure',
    within: 'department',
    summary: 'Choose the account that a department’s answers go out by; null: the oldest that it may use',
    params: idParam,
    body: z.object({ accountId: id.nullable() }),
    returns: outgoings,
    errors: ['account_not_allowed'],
  }),
}

/** What came in and did not become a message. */
const intakeItem = z.object({
  id,
  channel: z.string(),
  receivedAt: moment,
  state: z.enum(['waiting', 'suppressed', 'failed']),
  from: z.string(),
  subject: z.string(),
  reason: z.string().nullable(),
})
export const intake = {
  list: defineRoute({
    key: 'intake.list',
    method: 'GET',
    path: '/api/intake',
    permission: 'mail-account.list',
    summary: 'Incoming records that wait, were suppressed or failed, newest first; at most 200',
    returns: z.object({ items: z.array(intakeItem) }),
    errors: [],
  }),
  runAgain: defineRoute({
    key: 'intake.runAgain',
    method: 'POST',
    path: '/api/intake/:id/run-again',
    permission: 'mail-account.change',
    summary: 'Read a failed or suppressed record once more',
    params: idParam,
    returns: none,
    errors: [],
  }),
}

/** Where the link of automatic mails leads: a page, and by POST the wish to get no more of them. It moves no JSON, so it is no route of the contract. */
export const unsubscribePath = '/unsubscribe/:token'

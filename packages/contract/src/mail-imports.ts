import { z } from 'zod'
import { mailImportStates, ticketStatuses } from './mail-import-states.ts'
import { defineRoute } from './route.ts'
import { id, idParam, moment, name } from './shapes.ts'

export { mailImportPath } from './mail-import-states.ts'

/** What the address of an upload says about it. */
export const mailImportUpload = z.object({
  name,
  departmentId: z.coerce.number().int().positive(),
  ticketStatus: z.enum(ticketStatuses).default('closed'),
})

const mailImport = z.object({
  id,
  name: z.string(),
  departmentId: id,
  ticketStatus: z.enum(ticketStatuses),
  state: z.enum(mailImportStates),
  total: z
    .int()
    .nullable()
    .meta({ description: 'Mails in the archive; null until it has been looked through' }),
  done: z.int().meta({ description: 'Mails that are messages now' }),
  waiting: z.int(),
  failed: z.int().meta({ description: 'Kept, and listed among the mail that became no ticket' }),
  known: z.int().meta({ description: 'Mails that were here already' }),
  problem: z.string().nullable(),
  unreadable: z
    .array(z.object({ name: z.string(), problem: z.string() }))
    .meta({ description: 'What could not be taken out of the archive; at most 500' }),
  begunAt: moment,
  endedAt: moment.nullable(),
})
export type MailImport = z.output<typeof mailImport>
const imports = z.object({ items: z.array(mailImport) })

/** Archives of old mail that are, or were, taken in. */
export const mailImports = {
  list: defineRoute({
    key: 'mailImports.list',
    method: 'GET',
    path: '/api/mail-imports',
    permission: 'mail-account.list',
    summary: 'The newest imports of archives, and how far they are',
    returns: imports,
    errors: [],
  }),
  stop: defineRoute({
    key: 'mailImports.stop',
    method: 'POST',
    path: '/api/mail-imports/:id/stop',
    permission: 'mail-account.change',
    summary: 'Take no more mails out of an archive; what is here stays',
    params: idParam,
    returns: imports,
    errors: [],
  }),
}

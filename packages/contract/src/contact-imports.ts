import { z } from 'zod'
import { contactTargets } from './import-targets.ts'
import { defineRoute } from './route.ts'
import { id, idParam, moment, none } from './shapes.ts'

const column = z.union([
  z.enum([...contactTargets, 'domains']),
  z.custom<`field:${number}`>(value => typeof value === 'string' && /^field:[1-9]\d{0,14}$/.test(value)),
])
export type ImportColumn = z.output<typeof column>

/** Why a row is not taken. */
export const rowProblems = [
  'nobody',
  'email-invalid',
  'phone-invalid',
  'language-unknown',
  'time-zone-unknown',
  'value-invalid',
  'two-contacts',
  'address-ours',
  'domain-taken',
  'domain-invalid',
  'too-long',
  'not-possible',
] as const
export type RowProblem = (typeof rowProblems)[number]

export const contactImport = z.object({
  id,
  about: z.enum(['contact', 'company']),
  fileName: z.string(),
  separator: z.string(),
  encoding: z.string(),
  header: z.array(z.string()),
  state: z.enum(['uploaded', 'running', 'finished']),
  columns: z
    .array(z.string())
    .meta({ description: 'What each column is; before it runs, what it seems to be' }),
  known: z.enum(['update', 'skip']),
  total: z.int(),
  created: z.int(),
  updated: z.int(),
  skipped: z.int(),
  failed: z.int(),
  createdAt: moment,
  finishedAt: moment.nullable(),
  samples: z.array(z.array(z.string())).meta({ description: 'The first rows as they are' }),
})
export type ContactImport = z.output<typeof contactImport>

export const importPreview = z.object({
  rows: z.array(
    z.object({
      line: z.int().meta({ description: 'In the file, the header being 1' }),
      outcome: z.enum(['create', 'update', 'skip', 'fail']),
      reason: z.enum(rowProblems).nullable(),
      who: z.string().meta({ description: 'The name, else an address or number' }),
    }),
  ),
})
export type ImportPreview = z.output<typeof importPreview>

const running = z.object({
  columns: z.array(column).min(1).max(200).meta({ description: 'What each column of the file is' }),
  known: z
    .enum(['update', 'skip'])
    .default('update')
    .meta({ description: 'Contacts that have one of the addresses, and companies of that name' }),
})
const change = { method: 'POST', permission: 'contact.import' } as const

/** Contacts and companies out of CSV files. */
export const contactImports = {
  list: defineRoute({
    key: 'contactImports.list',
    method: 'GET',
    path: '/api/contact-imports',
    permission: 'contact.import',
    summary: 'The last imports, the newest first',
    returns: z.object({ items: z.array(contactImport) }),
    errors: [],
  }),
  get: defineRoute({
    key: 'contactImports.get',
    method: 'GET',
    path: '/api/contact-imports/:id',
    permission: 'contact.import',
    summary: 'An import, with how far it is',
    params: idParam,
    returns: contactImport,
    errors: [],
  }),
  preview: defineRoute({
    ...change,
    key: 'contactImports.preview',
    path: '/api/contact-imports/:id/preview',
    summary: 'What would become of the first rows; nothing is changed',
    params: idParam,
    body: running,
    returns: importPreview,
    errors: ['import_begun', 'columns_unfit'],
  }),
  start: defineRoute({
    ...change,
    key: 'contactImports.start',
    path: '/api/contact-imports/:id/start',
    summary: 'Run an import in the background; it goes on after a restart',
    params: idParam,
    body: running,
    returns: contactImport,
    errors: ['import_begun', 'columns_unfit'],
  }),
  discard: defineRoute({
    ...change,
    key: 'contactImports.discard',
    path: '/api/contact-imports/:id/discard',
    summary: 'Stop an import where it is, and throw its file away',
    params: idParam,
    returns: none,
    errors: [],
  }),
}

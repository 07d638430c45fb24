import { z } from 'zod'
import { defineRoute } from './route.ts'

const scanner = z.object({
  host: z.string().trim().min(1).max(255),
  port: z.int().min(1).max(65_535),
  ownNetwork: z.boolean().meta({ description: 'Whether it may stand in a network of one’s own' }),
})
export type VirusScanner = z.output<typeof scanner>

const setting = z.object({
  scanner: scanner.nullable().meta({ description: 'null: files are not looked at' }),
  waiting: z.int().meta({ description: 'Files that wait to be looked at; 1000 stands for more' }),
})

/** clamd, which looks for viruses in the files that come and go. */
export const virusScanner = {
  get: defineRoute({
    key: 'virusScanner.get',
    method: 'GET',
    path: '/api/virus-scanner',
    permission: 'mail-account.list',
    summary: 'Who looks for viruses in files',
    returns: setting,
    errors: [],
  }),
  change: defineRoute({
    key: 'virusScanner.change',
    method: 'POST',
    path: '/api/virus-scanner/change',
    permission: 'mail-account.change',
    summary: 'Choose who looks for viruses in the files that come from now on, or nobody',
    body: setting.pick({ scanner: true }),
    returns: setting,
    errors: [],
  }),
  test: defineRoute({
    key: 'virusScanner.test',
    method: 'POST',
    path: '/api/virus-scanner/test',
    permission: 'mail-account.change',
    summary: 'Ask a scanner whether it is there; nothing is saved',
    body: scanner,
    returns: z.object({
      version: z
        .string()
        .nullable()
        .meta({ description: 'What it says that it is; null where it does not answer' }),
      problem: z.string().nullable(),
    }),
    errors: [],
  }),
}

import { Readable } from 'node:stream'
import { contacts } from '@stoa/contract/contacts'
import { largestUpload } from '@stoa/contract/files'
import { badRowsPath, exportPaths, importUpload } from '@stoa/contract/import-targets'
import { idParam } from '@stoa/contract/shapes'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { record } from '../../platform/events/record.ts'
import { csvLine, mark } from '../../platform/files/csv.ts'
import { parseRequest } from '../../platform/http/parse.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Authenticate, admit } from '../../platform/http/server.ts'
import { type Platform, write } from '../../platform/platform.ts'
import type { Caller } from '../people/queries.ts'
import { contactEvents } from './events.ts'
import { companyLines, contactLines } from './exporting/lines.ts'
import { keepFile } from './importing/keep-file.ts'
import { presentImport } from './importing/routes.ts'
import { failedRows, getImport } from './importing/store.ts'

const AT_ONCE = 500
const about = z.object({ about: z.enum(['contact', 'company']) })
const companyQuery = z.object({ q: z.string().trim().max(200).optional() })
const contactQuery = contacts.list.query.omit({ cursor: true, limit: true })

const send = (reply: FastifyReply, name: string, lines: AsyncIterable<string>) =>
  reply
    .header('content-type', 'text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .header('cache-control', 'no-store')
    .send(Readable.from(lines))

/** The endpoints that move files of contacts: into an import, and out as CSV. */
export const serveContactFiles = (
  app: FastifyInstance,
  platform: Platform,
  authenticate: Authenticate<Caller>,
) => {
  const { db } = platform
  const mayImport = async (request: FastifyRequest) =>
    admit('contact.import', await authenticate(request)) ?? refuse('not_signed_in')
  const mayExport = async (request: FastifyRequest) =>
    admit('contact.export', await authenticate(request)) ?? refuse('not_signed_in')

  app.post(importUpload, async request => {
    const caller = await mayImport(request)
    const query: z.output<typeof about> = parseRequest({ query: about }, request).query
    const part = await request.file()
    if (!part) return refuse('invalid_request', 'Send one file as multipart/form-data.')
    const bytes = await part.toBuffer()
    if (bytes.byteLength > largestUpload) return refuse('attachment_too_large')
    const given = { about: query.about, fileName: (part.filename || 'file').slice(0, 200), bytes }
    return presentImport(db, await keepFile(platform, caller, given))
  })

  app.get(badRowsPath(0).replace('/0/', '/:id/'), async (request, reply) => {
    await mayImport(request)
    const { id }: z.output<typeof idParam> = parseRequest({ params: idParam }, request).params
    const { header } = await getImport(db, id)
    return send(reply, `bad-rows-${id}`, badLines(platform, id, header))
  })

  app.get(exportPaths.contact, async (request, reply) => {
    const caller = await mayExport(request)
    const query: z.output<typeof contactQuery> = parseRequest({ query: contactQuery }, request).query
    await write(platform, caller, act => record(act, contactEvents, 'contact.list-exported', {}))
    return send(reply, 'contacts', contactLines(db, query))
  })

  app.get(exportPaths.company, async (request, reply) => {
    const caller = await mayExport(request)
    const query: z.output<typeof companyQuery> = parseRequest({ query: companyQuery }, request).query
    await write(platform, caller, act => record(act, contactEvents, 'customer-company.list-exported', {}))
    return send(reply, 'companies', companyLines(db, query.q))
  })
}

/** Each row as it was, behind its line and the reason. */
async function* badLines({ db }: Platform, id: number, header: readonly string[]): AsyncGenerator<string> {
  const line = csvLine({ separator: 'comma', decimal: 'point' })
  yield mark + line(['Line', 'Reason', ...header])
  for (let after = 0; ; ) {
    const rows = await failedRows(db, id, after, AT_ONCE)
    for (const row of rows) yield line([row.line, row.reason, ...row.cells])
    if (rows.length < AT_ONCE) return
    after = rows.at(-1)?.line ?? after
  }
}

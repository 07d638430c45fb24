import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Caller } from '../../../core/people/queries.ts'
import type { CsvForm } from '../../../platform/files/csv.ts'
import { parseRequest } from '../../../platform/http/parse.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Authenticate, admit } from '../../../platform/http/server.ts'
import type { Platform } from '../../../platform/platform.ts'
import { fileTypes } from '../files/file-types.ts'
import { takingTurns } from '../files/taking-turns.ts'
import type { SheetKind } from './sheet.ts'
import { sheetAsCsv, sheetAsXlsx } from './write-sheet.ts'

/** Each file that is being written has a connection to the database of its own, and others need some too. */
const atOnce = 2

/** The endpoints of these reports as files: the lines of their routes, for whoever may call those. */
export const serveSheets = (
  app: FastifyInstance,
  platform: Pick<Platform, 'db' | 'clock'>,
  authenticate: Authenticate<Caller>,
  kinds: readonly SheetKind[],
) => {
  const turn = takingTurns(atOnce)
  const askedBy = async (kind: SheetKind, request: FastifyRequest) => {
    const caller =
      admit(kind.permission, await authenticate(request), 'department') ?? refuse('not_signed_in')
    const query = parseRequest({ query: kind.query }, request).query
    return { asked: await kind.ask(platform, caller, query), form: query as CsvForm }
  }
  const send = (reply: FastifyReply, ending: keyof typeof fileTypes, name: string) =>
    reply
      .header('content-type', fileTypes[ending])
      .header('content-disposition', `attachment; filename="${name}.${ending}"`)
      .header('cache-control', 'no-store')

  for (const kind of kinds) {
    app.get(`${kind.path}.csv`, async (request, reply) => {
      const { asked, form } = await askedBy(kind, request)
      const { size, text } = await turn(() => sheetAsCsv(platform.db, asked, form))
      return send(reply, 'csv', asked.name).header('content-length', size).send(text)
    })
    app.get(`${kind.path}.xlsx`, async (request, reply) => {
      const { asked } = await askedBy(kind, request)
      const bytes = await turn(() => sheetAsXlsx(platform.db, asked))
      if (!bytes) return refuse('sheet_too_long')
      return send(reply, 'xlsx', asked.name).send(bytes)
    })
  }
}

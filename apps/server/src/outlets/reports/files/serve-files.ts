import { myReportFiles } from '@stoa/contract/my-reports'
import { type ReportFileQuery, reportFileQuery, reportFiles } from '@stoa/contract/reports'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Caller } from '../../../core/people/queries.ts'
import { parseRequest } from '../../../platform/http/parse.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Authenticate, admit } from '../../../platform/http/server.ts'
import type { Platform } from '../../../platform/platform.ts'
import { ask, readerOf, readerOfMine } from '../reading/ask.ts'
import { fileTypes } from './file-types.ts'
import { takingTurns } from './taking-turns.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

/** Each file that is being written has a connection to the database of its own, and others need some too. */
const atOnce = 2

const everybodys = { ...reportFiles, permission: 'report.read', reader: readerOf } as const
const mine = { ...myReportFiles, permission: 'signed-in', reader: readerOfMine } as const
type Whose = typeof everybodys | typeof mine

/** The endpoints of reports as files: the numbers of `reports.get`, for whoever may read those. */
export const serveReportFiles = (
  app: FastifyInstance,
  { db }: Pick<Platform, 'db'>,
  authenticate: Authenticate<Caller>,
) => {
  const turn = takingTurns(atOnce)
  const askedBy = async (request: FastifyRequest, { permission, reader }: Whose) => {
    const caller = admit(permission, await authenticate(request), 'department') ?? refuse('not_signed_in')
    const query: ReportFileQuery = parseRequest({ query: reportFileQuery }, request).query
    return { asked: await ask(db, caller, query, reader), query }
  }
  const send = (reply: FastifyReply, kind: keyof typeof fileTypes, { from, to }: ReportFileQuery) =>
    reply
      .header('content-type', fileTypes[kind])
      .header('content-disposition', `attachment; filename="report-${from}-${to}.${kind}"`)
      .header('cache-control', 'no-store')

  for (const whose of [everybodys, mine]) {
    app.get(whose.csv, async (request, reply) => {
      const { asked, query } = await askedBy(request, whose)
      const { size, text } = await turn(() => writeCsv(db, asked, query))
      return send(reply, 'csv', query).header('content-length', size).send(text)
    })
    app.get(whose.xlsx, async (request, reply) => {
      const { asked, query } = await askedBy(request, whose)
      const bytes = await turn(() => writeXlsx(db, asked))
      return send(reply, 'xlsx', query).send(bytes)
    })
  }
}

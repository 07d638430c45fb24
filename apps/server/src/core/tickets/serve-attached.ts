import { Readable } from 'node:stream'
import { filePaths } from '@stoa/contract/files'
import { idParam } from '@stoa/contract/shapes'
import { translator } from '@stoa/text/translator'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { zipStream } from '../../platform/files/zip-stream.ts'
import { parseRequest } from '../../platform/http/parse.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Authenticate, admit } from '../../platform/http/server.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Caller, preferencesOf } from '../people/queries.ts'
import { type AttachedFile, attachedFiles } from './reading/attached-files.ts'
import { archiveEntries } from './rules/archive-entries.ts'

/** All that is attached to a message or a ticket, as one file. */
export const serveAttached = (
  app: FastifyInstance,
  { db, files }: Platform,
  authenticate: Authenticate<Caller>,
) => {
  const archive = async (caller: Caller, attached: readonly AttachedFile[]) => {
    const { language } = await preferencesOf(db, caller)
    const t = await translator(language)
    const given = attached.filter(({ isHeld }) => !isHeld)
    const held = attached.filter(({ isHeld }) => isHeld)
    const leftOut = held.map(({ name }) => `${name.replaceAll(/\s+/g, ' ')}\r\n`)
    const { note, entries } = archiveEntries(given, {
      note: `${t('tickets:attached.leftOut')}.txt`,
      pictures: t('tickets:attached.pictures'),
    })
    return zipStream(async add => {
      for (const { path, hash } of entries) await add(path, files.read(hash))
      if (held.length > 0)
        await add(note, Readable.from([`\uFEFF${t('tickets:attached.leftOutWhy')}\r\n\r\n`, ...leftOut]))
    })
  }

  const serve = (
    path: string,
    name: string,
    of: (id: number) => { ticketId: number } | { messageId: number },
  ) =>
    app.get(path, async (request, reply) => {
      const caller = admit('ticket.list', await authenticate(request)) ?? refuse('not_signed_in')
      const { id }: z.output<typeof idParam> = parseRequest({ params: idParam }, request).params
      const attached = await attachedFiles(db, caller, of(id))
      if (!attached || attached.length === 0) return refuse('not_found')
      return reply
        .header('content-type', 'application/zip')
        .header('content-disposition', `attachment; filename="${name}-${id}.zip"`)
        .header('cache-control', 'no-store')
        .send(await archive(caller, attached))
    })

  serve(filePaths.attachedToTicket(0).replace('/0/', '/:id/'), 'ticket', ticketId => ({ ticketId }))
  serve(filePaths.attachedToMessage(0).replace('/0/', '/:id/'), 'message', messageId => ({ messageId }))
}

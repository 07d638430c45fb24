import { placeInMail } from '@stoa/contract/attached-mails'
import type { FastifyInstance } from 'fastify'
import type { Caller } from '../../../../core/people/queries.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import { sendFile } from '../../../../platform/http/send-file.ts'
import { type Authenticate, admit } from '../../../../platform/http/server.ts'
import type { Platform } from '../../../../platform/platform.ts'
import { createParser } from '../parse/parsing-thread.ts'
import { judgeFile } from '../reading/judge-file.ts'
import { createMailOpener } from './open-mail.ts'

/** The files of mails that are attached to messages. */
export const serveAttachedParts = (
  app: FastifyInstance,
  platform: Platform,
  authenticate: Authenticate<Caller>,
) => {
  const opener = createMailOpener(platform, createParser())
  type Part = { Params: { id: string; place: string } }
  app.get<Part>('/api/attachments/:id/parts/:place', async (request, reply) => {
    const caller = admit('ticket.list', await authenticate(request)) ?? refuse('not_signed_in')
    const place = placeInMail.safeParse(request.params.place).data ?? refuse('not_found')
    const { name, type, content } = await opener.fileAt(caller, { id: Number(request.params.id), place })
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    return sendFile(reply, { name, type, danger: await judgeFile({ name, content: bytes }) }).send(bytes)
  })
}

import { filePaths, largestUpload } from '@stoa/contract/files'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FileStore } from '../../platform/files/file-store.ts'
import { byteRange } from '../../platform/http/byte-range.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { type Authenticate, admit } from '../../platform/http/server.ts'
import { type Platform, write } from '../../platform/platform.ts'
import type { Caller } from '../people/queries.ts'
import { keepUpload } from './commands.ts'
import { presentUpload } from './present.ts'
import { findFile, findSource } from './reading/find-file.ts'

/** All of a file, or the part that is asked for: sound and film are played from anywhere, and begin before all is there. */
const sendBytes = (
  request: FastifyRequest,
  reply: FastifyReply,
  files: FileStore,
  { hash, size }: { hash: string; size: number },
) => {
  const etag = `"${hash}"`
  reply.header('accept-ranges', 'bytes').header('etag', etag)
  const { range, 'if-range': condition } = request.headers
  const part = condition === undefined || condition === etag ? byteRange(range, size) : null
  if (part === 'impossible') return reply.code(416).header('content-range', `bytes */${size}`).send()
  if (part === null) return reply.header('content-length', size).send(files.read(hash))
  return reply
    .code(206)
    .header('content-range', `bytes ${part.start}-${part.end}/${size}`)
    .header('content-length', part.end - part.start + 1)
    .send(files.read(hash, part))
}

/** The endpoints that move bytes: upload, attachment, and the original of a message. */
export const serveFiles = (app: FastifyInstance, platform: Platform, authenticate: Authenticate<Caller>) => {
  app.post(filePaths.upload, async request => {
    const caller = admit('ticket.reply', await authenticate(request)) ?? refuse('not_signed_in')
    const part = await request.file()
    if (!part) return refuse('invalid_request', 'Send one file as multipart/form-data.')
    const bytes = await part.toBuffer()
    if (bytes.byteLength > largestUpload) return refuse('attachment_too_large')
    const file = {
      hash: await platform.files.put(bytes),
      name: part.filename || 'file',
      type: part.mimetype,
      size: bytes.byteLength,
      inline: false,
      contentId: null,
    }
    const { id } = await write(platform, caller, act => keepUpload(act, file))
    return presentUpload(id, file)
  })

  /** What a virus was found in is given out only to who administers mail, and asks for it as that. */
  const admitInfected = (
    caller: Caller,
    { infected }: { infected: boolean },
    { query }: { query: { infected?: string } },
  ) => {
    if (!infected) return
    const asked = query.infected === 'yes' && caller.permissions.has('mail-account.change')
    if (!asked) refuse('file_infected')
  }

  type Attached = { Params: { id: string }; Querystring: { infected?: string } }
  app.get<Attached>('/api/attachments/:id', async (request, reply) => {
    const caller = admit('ticket.list', await authenticate(request)) ?? refuse('not_signed_in')
    const file = (await findFile(platform.db, caller, Number(request.params.id))) ?? refuse('not_found')
    admitInfected(caller, file, request)
    sendFile(reply, file.infected ? { ...file, danger: 'infected' } : file)
    return sendBytes(request, reply, platform.files, file)
  })

  type Source = { Params: { id: string }; Querystring: { as?: string; infected?: string } }
  app.get<Source>('/api/messages/:id/source', async (request, reply) => {
    const caller = admit('ticket.list', await authenticate(request)) ?? refuse('not_signed_in')
    const source = (await findSource(platform.db, caller, Number(request.params.id))) ?? refuse('not_found')
    admitInfected(caller, source, request)
    const name = `${request.params.id}.eml`
    if (request.query.as !== 'text')
      return sendFile(reply, { name, type: 'application/octet-stream' }).send(source.raw)
    return sendFile(reply, { name, type: 'text/plain' })
      .header('content-type', 'text/plain; charset=utf-8')
      .send(source.raw)
  })
}

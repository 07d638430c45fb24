import { filePaths } from '@stoa/contract/files'
import type { FastifyInstance } from 'fastify'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Authenticate, admit } from '../../../platform/http/server.ts'
import type { Caller } from '../../people/queries.ts'
import type { createRemotePictures } from './remote-pictures.ts'

/** The pictures of mails that lie elsewhere: for whoever may read tickets, and only ever as pictures. */
export const servePictures = (
  app: FastifyInstance,
  picture: ReturnType<typeof createRemotePictures>,
  authenticate: Authenticate<Caller>,
) => {
  app.get<{ Querystring: { url?: string } }>(filePaths.pictures, async (request, reply) => {
    admit('ticket.list', await authenticate(request)) ?? refuse('not_signed_in')
    const { type, bytes } = (await picture(request.query.url ?? '')) ?? refuse('not_found')
    return reply
      .header('content-type', type)
      .header('content-disposition', 'inline')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, max-age=3600')
      .send(bytes)
  })
}

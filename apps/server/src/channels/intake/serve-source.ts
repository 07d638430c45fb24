import type { FastifyInstance } from 'fastify'
import type { Caller } from '../../core/people/queries.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Authenticate, admit } from '../../platform/http/server.ts'
import type { Platform } from '../../platform/platform.ts'
import { findRaw } from './store.ts'

/** What came in and did not become a message, as it came: for those who look after it, and only ever downloaded. */
export const serveIntakeSource = (
  app: FastifyInstance,
  platform: Platform,
  authenticate: Authenticate<Caller>,
) => {
  app.get<{ Params: { id: string } }>('/api/intake/:id/source', async (request, reply) => {
    admit('mail-account.list', await authenticate(request))
    const raw = (await findRaw(platform.db, Number(request.params.id))) ?? refuse('not_found')
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', `attachment; filename="${Number(request.params.id)}.eml"`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(raw)
  })
}

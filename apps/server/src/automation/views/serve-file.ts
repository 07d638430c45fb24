import { filePaths } from '@stoa/contract/files'
import { idParam } from '@stoa/contract/shapes'
import { columnsAskedFor } from '@stoa/contract/shown-columns'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Caller } from '../../core/people/queries.ts'
import { sendTicketList } from '../../core/ticket-lists/commands.ts'
import { parseRequest } from '../../platform/http/parse.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Authenticate, admit } from '../../platform/http/server.ts'
import type { Platform } from '../../platform/platform.ts'
import { listViewTickets } from './reading/list-view-tickets.ts'
import { requireFilled } from './reading/require-filled.ts'

const query = z.object({ columns: columnsAskedFor })

/** The tickets of a view as one file; not while it fills, as nobody would know what is missing. */
export const serveViewFile = (
  app: FastifyInstance,
  platform: Platform,
  authenticate: Authenticate<Caller>,
) => {
  const { db } = platform
  app.get(filePaths.ticketsOfView(0).replace('/0/', '/:id/'), async (request, reply) => {
    const caller = admit('ticket.export', await authenticate(request)) ?? refuse('not_signed_in')
    const { id }: z.output<typeof idParam> = parseRequest({ params: idParam }, request).params
    const { columns = [] }: z.output<typeof query> = parseRequest({ query }, request).query
    await requireFilled(db, caller, id)
    return sendTicketList(reply, platform, caller, {
      viewId: id,
      columns,
      read: page => listViewTickets(platform, caller, id, { ...page, columns }),
    })
  })
}

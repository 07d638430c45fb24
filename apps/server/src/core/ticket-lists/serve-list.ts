import { filePaths } from '@stoa/contract/files'
import { tickets } from '@stoa/contract/tickets'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { parseRequest } from '../../platform/http/parse.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Authenticate, admit } from '../../platform/http/server.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Caller } from '../people/queries.ts'
import { listTickets } from '../tickets/queries.ts'
import { sendTicketList } from './send-list.ts'

const query = tickets.list.query.omit({ cursor: true, limit: true })

/** What `tickets.list` pages through, as one file. */
export const serveTicketList = (
  app: FastifyInstance,
  platform: Platform,
  authenticate: Authenticate<Caller>,
) => {
  app.get(filePaths.ticketList, async (request, reply) => {
    const caller = admit('ticket.export', await authenticate(request)) ?? refuse('not_signed_in')
    const filter: z.output<typeof query> = parseRequest({ query }, request).query
    return sendTicketList(reply, platform, caller, {
      viewId: null,
      columns: filter.columns ?? [],
      read: page => listTickets(platform.db, caller, { ...filter, ...page }),
    })
  })
}

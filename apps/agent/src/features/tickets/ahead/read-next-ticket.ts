import type { QueryClient } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { type ReadAhead, readAhead, readPagesAhead } from '../../../lib/read-ahead.ts'
import {
  followersQuery,
  messagePages,
  sharedDraftsQuery,
  spentTimePages,
  ticketQuery,
  ticketsOfContact,
  timelinePages,
} from '../queries.ts'

/** Everything that the page of a ticket shows at once; not the draft, which may be gone on with elsewhere meanwhile. */
export function readNextTicket(queryClient: QueryClient, id: number): ReadAhead {
  const params = { id }
  const ticket = readAhead(queryClient, ticketQuery(id))
  const kept = [
    ticket,
    readPagesAhead(queryClient, messagePages(id)),
    readPagesAhead(queryClient, timelinePages(id)),
    readAhead(queryClient, followersQuery(id)),
    readAhead(queryClient, query('tickets.recipients', { params })),
    readAhead(queryClient, query('tickets.tasks', { params })),
    readAhead(queryClient, query('sla.clocks', { params })),
    readPagesAhead(queryClient, spentTimePages(id)),
    readAhead(queryClient, query('tickets.related', { params })),
  ]
  let over = false
  const read = async () => {
    await ticket.read
    const found = queryClient.getQueryData(ticketQuery(id).queryKey)
    if (found && !over) {
      kept.push(
        readAhead(queryClient, query('contacts.get', { params: { id: found.contact.id } })),
        readAhead(queryClient, ticketsOfContact(found.contact.id)),
      )
      if (found.can.note) kept.push(readAhead(queryClient, sharedDraftsQuery(id)))
    }
    await Promise.all(kept.map(each => each.read))
  }
  return {
    read: read(),
    letGo: () => {
      over = true
      for (const { letGo } of kept) letGo()
    },
  }
}

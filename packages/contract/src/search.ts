import { z } from 'zod'
import { author } from './messages.ts'
import { defineRoute } from './route.ts'
import { id, moment, page, pageQuery } from './shapes.ts'
import { ticketItem } from './ticket-shapes.ts'

/** A piece of a text; `found`: it is what was looked for. */
const piece = z.object({ text: z.string(), found: z.boolean() })
export type Piece = z.output<typeof piece>

export const searchHit = z.object({
  ticket: ticketItem,
  message: z
    .object({
      id,
      kind: z.enum(['incoming', 'reply', 'note']),
      author,
      at: moment,
      excerpt: z.array(piece),
      file: z.object({ id, name: z.string() }).nullable().meta({
        description:
          'The file of the message in which the excerpt stands; null: it was written in the message',
      }),
    })
    .nullable()
    .meta({ description: 'The newest one that has the words; null where the ticket itself was named' }),
})
export type SearchHit = z.output<typeof searchHit>

export const search = {
  tickets: defineRoute({
    key: 'search.tickets',
    method: 'GET',
    path: '/api/search',
    permission: 'ticket.list',
    summary: 'Tickets that you may see by the words of their messages, the newest message first',
    query: pageQuery.extend({
      q: z.string().trim().min(1).max(300).meta({
        description:
          'Words in any of the languages, "phrases", -without, or, and from: tag: department: status: after: before: (dates as 2026-11-29). A ticket code finds its ticket',
      }),
    }),
    returns: page(searchHit).extend({
      notUnderstood: z.array(z.string()).meta({
        description:
          'What looks like `status:`, `after:` or the like and says nothing, as it was typed; it narrows nothing',
      }),
    }),
    errors: [],
  }),
}

import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'

type Hit = { ticketId: number; messageId: number }
type Given = {
  limit: number
  /** Only messages with lower numbers. */
  below: number | null
  tickets: RawBuilder<boolean>
  messages: RawBuilder<unknown>
}

/**
 * The newest messages that have the words, of each ticket one. The words are part of the statement's plan, and the plan is not kept: how many
 * messages have them decides which way is short.
 */
export const messagesWith = async (
  db: Db,
  query: string,
  given: Given,
): Promise<{ items: Hit[]; nextBelow: number | null }> => {
  const hits: Hit[] = []
  const seen = new Set<number>()
  let below = given.below
  for (;;) {
    const wanted = 2 * given.limit
    const from = below === null ? sql`true` : sql`message_id < ${below}`
    const { rows } = await sql<Hit>`
      select message.ticket_id as "ticketId", message_id as "messageId"
      from search_message join message on message.id = message_id join ticket on ticket.id = message.ticket_id
      where words @@ ${query}::tsquery and ${from} and ${given.messages} and ${given.tickets}
      order by message_id desc limit ${wanted}`.execute(db)
    for (const row of rows) {
      if (seen.has(row.ticketId)) continue
      if (hits.length === given.limit) return { items: hits, nextBelow: hits.at(-1)?.messageId ?? null }
      seen.add(row.ticketId)
      hits.push(row)
    }
    const last = rows.at(-1)
    if (rows.length < wanted || !last) return { items: hits, nextBelow: null }
    below = last.messageId
  }
}

import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

type Hit = { ticketId: number; messageId: number }
type Given = {
  limit: number
  /** Only messages with lower numbers. */
  below: number | null
  tickets: RawBuilder<boolean>
  messages: RawBuilder<unknown>
}
type Found = { items: Hit[]; nextBelow: number | null }

type Limits = {
  /** Words that so many messages have fill a page with the newest ones; going through the index would gather all of them. */
  common: number
  /** So many of the newest are looked through before the index is asked after all: words may be common, and never together. */
  lookedThrough: number
}
const usual: Limits = { common: 20_000, lookedThrough: 10_000 }

/** How many messages have the words, as far as PostgreSQL can tell without looking. */
const likelyCount = async (db: Tx, query: string): Promise<number> => {
  const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>`
    explain (format json) select from search_message where words @@ ${sql.lit(query)}::tsquery`.execute(db)
  return rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0
}

const newest = async (db: Tx): Promise<number> => {
  const { rows } = await sql<{
    id: number
  }>`select message_id as id from search_message order by message_id desc limit 1`.execute(db)
  return rows[0]?.id ?? 0
}

/** Those among these messages that the words and everything else leave, the newest first. */
const select = async (db: Tx, from: RawBuilder<unknown>, given: Given, most: number): Promise<Hit[]> => {
  const { rows } = await sql<Hit>`
    select message.ticket_id as "ticketId", message_id as "messageId"
    from ${from} join message on message.id = message_id join ticket on ticket.id = message.ticket_id
    where ${given.messages} and ${given.tickets}
    order by message_id desc limit ${most}`.execute(db)
  return rows
}

/** Takes hits until there are enough tickets. @returns whether there are more than that */
const gatherer = (limit: number) => {
  const items: Hit[] = []
  const seen = new Set<number>()
  return {
    items,
    take(hits: readonly Hit[]): boolean {
      for (const hit of hits) {
        if (seen.has(hit.ticketId)) continue
        if (items.length === limit) return true
        seen.add(hit.ticketId)
        items.push(hit)
      }
      return false
    },
  }
}

const search = async (db: Tx, query: string, given: Given, limits: Limits): Promise<Found> => {
  const most = 4 * given.limit
  const { items, take } = gatherer(given.limit)
  const page = (more: boolean): Found => ({
    items,
    nextBelow: more ? (items.at(-1)?.messageId ?? null) : null,
  })
  let below = given.below ?? (await newest(db)) + 1

  /** @returns whether the page is full */
  const lookThrough = async (messages: RawBuilder<unknown>): Promise<boolean> => {
    for (;;) {
      const hits = await select(
        db,
        sql`(${messages} and message_id < ${below} order by message_id desc) as hit`,
        given,
        most,
      )
      if (take(hits)) return true
      const last = hits.at(-1)
      if (hits.length < most || !last) return false
      below = last.messageId
    }
  }
  if ((await likelyCount(db, query)) >= limits.common) {
    const from = below - limits.lookedThrough
    const full = await lookThrough(
      sql`select message_id from search_message where words @@ ${query}::tsquery and message_id >= ${from}`,
    )
    if (full) return page(true)
    below = from
  }
  // By the index of words alone, and never all of the table: what is left are few, or have been shown.
  await sql`set local enable_seqscan = off`.execute(db)
  return page(
    await lookThrough(sql`
      with found as materialized (select message_id from search_message where words @@ ${query}::tsquery)
      select message_id from found where true`),
  )
}

/** The newest messages that have the words, of each ticket one. */
export const messagesWith = (db: Db, query: string, given: Given, limits = usual): Promise<Found> =>
  db.transaction().execute(tx => search(tx, query, given, limits))

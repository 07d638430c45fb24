import { type RawBuilder, sql } from 'kysely'
import type { Place } from '../../../core/tickets/queries.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'

type Hit = { ticketId: number; messageId: number; at: Temporal.Instant }
type Given = {
  limit: number
  /** Only messages behind this one, by when they were written: what is imported comes later than that. */
  after: Place | null
  tickets: RawBuilder<boolean>
  messages: RawBuilder<unknown>
}
type Found = { items: Hit[]; next: Place | null }

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

/** Those among these messages that the words and everything else leave, the newest first. */
const select = async (db: Tx, from: RawBuilder<unknown>, given: Given, most: number): Promise<Hit[]> => {
  const { rows } = await sql<Hit>`
    select message.ticket_id as "ticketId", message_id as "messageId", hit.at
    from ${from} join message on message.id = message_id join ticket on ticket.id = message.ticket_id
    where ${given.messages} and ${given.tickets}
    order by hit.at desc, message_id desc limit ${most}`.execute(db)
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
  const placeOf = ({ at, messageId }: Hit): Place => ({ at, id: messageId })
  const page = (more: boolean): Found => {
    const last = items.at(-1)
    return { items, next: more && last ? placeOf(last) : null }
  }
  let after = given.after
  const isBehind = () => (after ? sql`(at, message_id) < (${after.at}, ${after.id})` : sql`true`)

  /** @returns whether the page is full */
  const lookThrough = async (messages: () => RawBuilder<unknown>): Promise<boolean> => {
    for (;;) {
      const hits = await select(db, sql`(${messages()}) as hit`, given, most)
      if (take(hits)) return true
      const last = hits.at(-1)
      if (last) after = placeOf(last)
      if (hits.length < most) return false
    }
  }
  if ((await likelyCount(db, query)) >= limits.common) {
    const full = await lookThrough(
      () => sql`
        select message_id, at from (
          select message_id, at, words from search_message where ${isBehind()}
          order by at desc, message_id desc limit ${limits.lookedThrough}
        ) as newest
        where words @@ ${query}::tsquery`,
    )
    if (full) return page(true)
  }
  // By the index of words alone, and never all of the table: what is left are few, or have been shown.
  await sql`set local enable_seqscan = off`.execute(db)
  return page(
    await lookThrough(
      () => sql`
        with found as materialized (
          select message_id, at from search_message where words @@ ${query}::tsquery
        )
        select message_id, at from found where ${isBehind()}`,
    ),
  )
}

/** The newest messages that have the words, of each ticket one. */
export const messagesWith = (db: Db, query: string, given: Given, limits = usual): Promise<Found> =>
  db.transaction().execute(tx => search(tx, query, given, limits))

import { type RawBuilder, sql } from 'kysely'
import type { Place } from '../../../core/tickets/queries.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { howFar } from '../rules/how-far.ts'

type Hit = { ticketId: number; messageId: number; at: Temporal.Instant }
type Given = {
  limit: number
  /** Only messages behind this one, by when they were written: what is imported comes later than that. */
  after: Place | null
  tickets: RawBuilder<boolean>
  /** Whether they are so few that all their messages are sooner looked through than any others. */
  fewTickets: boolean
  /** Of the message's time, which is called `at`. */
  times: RawBuilder<unknown>
}
type Found = { items: Hit[]; next: Place | null }

/** How many messages there are and how many have the words, as far as PostgreSQL can tell without looking. */
const likelyCounts = async (db: Tx, query: string): Promise<{ likely: number; total: number }> => {
  const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>`
    explain (format json) select from search_message where words @@ ${sql.lit(query)}::tsquery`.execute(db)
  const { rows: counted } = await sql<{ total: number }>`
    select reltuples::float as total from pg_class where oid = 'search_message'::regclass`.execute(db)
  return { likely: rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0, total: counted[0]?.total ?? 0 }
}

/** Those among these messages that the words and everything else leave, the newest first. */
const select = async (
  db: Tx,
  from: RawBuilder<unknown>,
  tickets: RawBuilder<boolean>,
  most: number,
): Promise<Hit[]> => {
  const { rows } = await sql<Hit>`
    select message.ticket_id as "ticketId", message_id as "messageId", hit.at
    from (${from}) as hit join message on message.id = message_id join ticket on ticket.id = message.ticket_id
    where ${tickets}
    order by hit.at desc, message_id desc limit ${most}`.execute(db)
  return rows
}

/** When the message was written that has so many newer ones before it; null where there are no more. */
const timeAfter = async (
  db: Tx,
  among: RawBuilder<unknown>,
  newer: number,
): Promise<Temporal.Instant | null> => {
  const { rows } = await sql<{ at: Temporal.Instant }>`
    select at from search_message where ${among} order by at desc, message_id desc offset ${newer} limit 1`.execute(
    db,
  )
  return rows[0]?.at ?? null
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

const search = async (db: Tx, query: string, given: Given, far: typeof howFar): Promise<Found> => {
  const most = 4 * given.limit
  const { items, take } = gatherer(given.limit)
  const placeOf = ({ at, messageId }: Hit): Place => ({ at, id: messageId })
  let after = given.after
  const among = () =>
    after ? sql`${given.times} and (at, message_id) < (${after.at}, ${after.id})` : given.times

  /** @returns whether the page is full */
  const lookThrough = async (messages: () => RawBuilder<unknown>): Promise<boolean> => {
    for (;;) {
      const hits = await select(db, messages(), given.tickets, most)
      if (take(hits)) return true
      const last = hits.at(-1)
      if (last) after = placeOf(last)
      if (hits.length < most) return false
    }
  }

  const throughTickets = () =>
    lookThrough(
      () => sql`select message_id, at from search_message where words @@ ${query}::tsquery and ${among()}`,
    )

  const throughNewest = (newest: number) =>
    lookThrough(
      () => sql`
        select message_id, at from (
          select message_id, at, words from search_message where ${among()}
          order by at desc, message_id desc limit ${newest}
        ) as newest
        where words @@ ${query}::tsquery`,
    )

  /** By the index of words, among so many of the newest first, then among more of them, and never through all of the table. */
  const throughIndex = async (newest: number, total: number): Promise<boolean> => {
    await sql`set local enable_seqscan = off`.execute(db)
    for (let most = newest; ; most *= 8) {
      const from = most < total / 4 ? await timeAfter(db, among(), most) : null
      const full = await lookThrough(
        () => sql`
          with found as materialized (
            select message_id, at from search_message
            where words @@ ${query}::tsquery and ${from ? sql`at >= ${from}` : sql`true`} and ${among()}
          )
          select message_id, at from found order by at desc, message_id desc`,
      )
      if (full || !from) return full
      after = { at: from, id: 0 }
    }
  }

  const isFull = async (): Promise<boolean> => {
    if (given.fewTickets) return throughTickets()
    const { likely, total } = await likelyCounts(db, query)
    const { lookedThrough, asked } = far(likely, total, 2 * given.limit)
    if (lookedThrough > 0 && (await throughNewest(lookedThrough))) return true
    return throughIndex(asked, total)
  }
  const more = await isFull()
  const last = items.at(-1)
  return { items, next: more && last ? placeOf(last) : null }
}

/** The newest messages that have the words, of each ticket one. `far`: see there. */
export const messagesWith = (db: Db, query: string, given: Given, far = howFar): Promise<Found> =>
  db.transaction().execute(tx => search(tx, query, given, far))

import { type RawBuilder, sql } from 'kysely'

/** After which moment to go on, the newest being the first: its `place_at` and `place`. `at` is text, because it has microseconds. */
export type Place = { at: string; id: number }

export type Span = { from: Temporal.Instant; to: Temporal.Instant }

/**
 * Moments at which conditions might have been asked, newest first: as rows that a query calls `event`, with `at`, `id` and `ticket_id`, and with
 * `place_at` and `place`, which they are ordered by. Where `past`, tickets are taken as they were then: `id` is that of the newest event that
 * had happened.
 */
export type Source = {
  /** With no `limit` all that are left, in no order. */
  page(before: Place | null, limit: number | null): RawBuilder<unknown>
  /** The same rows again, of those that were found. */
  again(ticketIds: readonly number[], ids: readonly number[]): RawBuilder<unknown>
  /** How many moments there are in all. */
  count: RawBuilder<unknown>
  /** Of those that are past, when the first one was at the earliest. */
  since: Temporal.Instant
  past: boolean
  /** Among them are events that open a ticket. */
  opens?: true
  /** A ticket may have several. */
  repeats: boolean
}

const after = (before: Place | null, at: RawBuilder<unknown>, id: RawBuilder<unknown>) =>
  before ? sql`and (${at}, ${id}) < (${before.at}::timestamptz, ${before.id}::bigint)` : sql``

/** Events of these names. `which` narrows them down, in a query that calls the table `event`. */
export const eventsIn = (
  { from, to }: Span,
  names: readonly string[],
  which: RawBuilder<boolean> = sql<boolean>`true`,
): Source => {
  const there = sql`ticket_id is not null and at >= ${from} and at <= ${to} and ${which}`
  return {
    past: true,
    ...(names.includes('ticket.opened') && { opens: true }),
    // A ticket is opened once.
    repeats: names.length > 1 || names[0] !== 'ticket.opened',
    // Each name by itself comes out of the index in order; merged they still are.
    since: from,
    page: (before, limit) => {
      if (limit === null)
        return sql`
          select id, at, name, ticket_id, actor_kind, actor_id, data, at as place_at, id as place from event
          where name = any (${names}::text[]) and ${there} ${after(before, sql`at`, sql`id`)}`
      const each = names.map(
        name => sql`(
        select id, at, name, ticket_id, actor_kind, actor_id, data, at as place_at, id as place from event
        where name = ${name} and ${there} ${after(before, sql`at`, sql`id`)} order by at desc, id desc limit ${limit})`,
      )
      return sql`select * from (${sql.join(each, sql` union all `)}) as moment order by at desc, id desc limit ${limit}`
    },
    again: (_, ids) => sql`select * from event where id = any (${ids}::bigint[])`,
    count: sql`select count(*)::int as count from event where name = any (${names}::text[]) and ${there}`,
  }
}

/** Tickets as they are, by their last activity. `which` narrows them down, in a query that calls the table `ticket`. */
export const ticketsIn = ({ from, to }: Span, which: RawBuilder<boolean> = sql<boolean>`true`): Source => {
  const there = sql`changed_at >= ${from} and changed_at <= ${to} and ${which}`
  return {
    past: false,
    repeats: false,
    since: from,
    page: (before, limit) => sql`
      select id, id as ticket_id, changed_at as at, changed_at as place_at, id as place from ticket
      where ${there} ${after(before, sql`changed_at`, sql`id`)}
      ${limit === null ? sql`` : sql`order by changed_at desc, id desc limit ${limit}`}`,
    again: ticketIds => sql`
      select id, id as ticket_id, changed_at as at from ticket where id = any (${ticketIds}::bigint[])`,
    count: sql`select count(*)::int as count from ticket where ${there}`,
  }
}

import type { Rating, RatingKind, ratingsQuery } from '@stoa/contract/rating-reports'
import { sql } from 'kysely'
import type { z } from 'zod'
import { contactNames } from '../../../core/contacts/queries.ts'
import { departmentNames, departmentScope, inScope, type Scope } from '../../../core/departments/queries.ts'
import { type Caller, personNames } from '../../../core/people/queries.ts'
import { ticketNames } from '../../../core/tickets/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { type AskedKind, askKind } from '../kinds/ask-kind.ts'
import type { At } from '../kinds/cursor.ts'
import { facts } from '../rules/facts.ts'
import { historiesOf } from '../store/histories.ts'

type Query = z.output<typeof ratingsQuery>
/** `sees`: the departments whose tickets the caller may see; they may be fewer than those whose reports. */
export type AskedRatings = { asked: AskedKind; query: Query; sees: Scope }

/** @throws Refusal not_allowed, period_invalid */
export const askRatings = async (
  platform: Pick<Platform, 'db' | 'clock'>,
  caller: Caller,
  query: Query,
): Promise<AskedRatings> => ({
  asked: await askKind(platform, caller, query),
  query,
  sees: await departmentScope(platform.db, caller),
})

type Given = {
  id: number
  at: Temporal.Instant
  ticketId: number
  rating: RatingKind
  agentId: number
  comment: string | null
}
type Placed = Given & { departmentId: number; contactId: number }

/** So many are read at once: which department a ticket was in, only its history tells. */
const atOnce = 200

const given = async (
  tx: Tx,
  { asked: { from, until }, query }: AskedRatings,
  before: At | null,
): Promise<Given[]> => {
  const after = before ? sql`and (at, id) < (${before.at}::timestamptz, ${before.id}::bigint)` : sql``
  const agentId = sql`coalesce((data ->> 'agentId')::bigint, 0)`
  const of = query.ratings.length === 0 ? sql`true` : sql`data ->> 'rating' = any(${query.ratings}::text[])`
  const whose = query.agents.length === 0 ? sql`true` : sql`${agentId} = any(${query.agents}::bigint[])`
  const { rows } = await sql<Given>`
    select id, at, ticket_id as "ticketId", data ->> 'rating' as rating, ${agentId} as "agentId", data ->> 'comment' as comment
    from event where name = 'rating.given' and ticket_id is not null and at >= ${from} and at < ${until} and ${of} and ${whose} ${after}
    order by at desc, id desc limit ${atOnce}`.execute(tx)
  return rows
}

/** Some ratings, newest first, and where the next ones begin; null: these were the last. */
export const listRatings = async (
  tx: Tx,
  asked: AskedRatings,
  { before, limit }: { before: At | null; limit: number },
): Promise<{ ratings: Rating[]; next: At | null }> => {
  const found: Placed[] = []
  for (let place = before; found.length <= limit; ) {
    const some = await given(tx, asked, place)
    found.push(
      ...(await placed(tx, some)).filter(each => inScope(asked.asked.departments, each.departmentId)),
    )
    const last = some.at(-1)
    if (!last || some.length < atOnce) break
    place = { at: last.at, id: last.id }
  }
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return { ratings: await named(tx, asked.sees, shown), next: last ? { at: last.at, id: last.id } : null }
}

/** Where the tickets were when they were rated. */
const placed = async (tx: Tx, some: readonly Given[]): Promise<Placed[]> => {
  const histories = await historiesOf(tx, [...new Set(some.map(each => each.ticketId))])
  const counted = new Map([...histories.values()].flatMap(facts).map(fact => [fact.eventId, fact]))
  return some.flatMap(each => {
    const departmentId = counted.get(each.id)?.departmentId
    const opening = histories.get(each.ticketId)?.[0]?.data as { contactId?: number } | undefined
    return departmentId === undefined ? [] : { ...each, departmentId, contactId: opening?.contactId ?? 0 }
  })
}

const ids = (values: readonly number[]) => [...new Set(values)].filter(id => id > 0)

const named = async (tx: Tx, sees: Scope, shown: readonly Placed[]): Promise<Rating[]> => {
  const tickets = await ticketNames(tx, sees, ids(shown.map(each => each.ticketId)))
  const people = await personNames(tx, ids(shown.map(each => each.agentId)))
  const departments = await departmentNames(tx, ids(shown.map(each => each.departmentId)))
  const customers = await contactNames(tx, ids(shown.map(each => each.contactId)))
  return shown.map(({ rating, at, comment, ticketId, agentId, departmentId, contactId }) => {
    const ticket = tickets.get(ticketId) ?? null
    return {
      rating,
      at: at.toString(),
      // What a customer wrote is for those who may see the ticket.
      comment: ticket && comment,
      ticket,
      customer: ticket && contactId > 0 ? { id: contactId, name: customers.get(contactId) ?? '' } : null,
      agent: agentId > 0 ? { id: agentId, name: people.get(agentId) ?? '' } : null,
      department: { id: departmentId, name: departments.get(departmentId) ?? '' },
    }
  })
}

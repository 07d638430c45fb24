import type { AssignmentReason } from '@stoa/contract/timeline'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { OfferEnd } from './rules/end-of-offer.ts'

export type Offer = {
  id: number
  ticketId: number
  personId: number
  departmentId: number
  offeredAt: Temporal.Instant
  expiresAt: Temporal.Instant | null
}

const columns = [
  'id',
  'ticket_id as ticketId',
  'person_id as personId',
  'department_id as departmentId',
  'offered_at as offeredAt',
  'expires_at as expiresAt',
] as const

/** The tickets are locked. */
export const insertOffers = async (
  tx: Tx,
  offers: readonly Omit<Offer, 'id'>[],
  reason: AssignmentReason,
): Promise<void> => {
  const [first] = offers
  if (!first) return
  const inserted = await insertWhereNoneIsOpen(tx, offers, reason)
  const left = offers.filter(({ ticketId }) => !inserted.has(ticketId))
  if (left.length === 0) return
  // Somebody took a ticket away from an agent, and the follower has not heard of it yet: the older offer is over.
  const older = await openOffersOn(
    tx,
    left.map(({ ticketId }) => ticketId),
  )
  for (const { id } of older) await endOffer(tx, id, 'withdrawn', first.offeredAt)
  await insertWhereNoneIsOpen(tx, left, reason)
}

/** @returns on which tickets */
const insertWhereNoneIsOpen = async (
  tx: Tx,
  offers: readonly Omit<Offer, 'id'>[],
  reason: AssignmentReason,
): Promise<Set<number>> => {
  const rows = await tx
    .insertInto('offer')
    .values(
      offers.map(offer => ({
        ticket_id: offer.ticketId,
        person_id: offer.personId,
        department_id: offer.departmentId,
        service: 'tickets',
        reason,
        offered_at: offer.offeredAt,
        expires_at: offer.expiresAt,
      })),
    )
    .onConflict(conflict => conflict.column('ticket_id').where('ended_at', 'is', null).doNothing())
    .returning('ticket_id')
    .execute()
  return new Set(rows.map(row => row.ticket_id))
}

/** The open offers of these tickets. Whoever means to end one has locked its ticket before. */
export const openOffersOn = async (tx: Tx, ticketIds: readonly number[]): Promise<Offer[]> =>
  ticketIds.length === 0
    ? []
    : tx
        .selectFrom('offer')
        .select(columns)
        .where('ticket_id', 'in', ticketIds)
        .where('ended_at', 'is', null)
        .orderBy('ticket_id')
        .execute()

/** What was offered to a person and is open, in one department or in all. */
export const ticketsOfferedTo = async (
  tx: Tx,
  personId: number,
  departmentId: number | null,
): Promise<number[]> => {
  const rows = await tx
    .selectFrom('offer')
    .select('ticket_id')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .$if(departmentId !== null, query => query.where('department_id', '=', departmentId))
    .execute()
  return rows.map(row => row.ticket_id)
}

export const ticketsOfferedIn = async (tx: Tx, departmentId: number): Promise<number[]> => {
  const rows = await tx
    .selectFrom('offer')
    .select('ticket_id')
    .where('department_id', '=', departmentId)
    .where('ended_at', 'is', null)
    .execute()
  return rows.map(row => row.ticket_id)
}

/** Tickets whose offer has run out, the longest ago first. */
export const ticketsWithExpiredOffer = async (
  db: Db | Tx,
  now: Temporal.Instant,
  limit: number,
): Promise<number[]> => {
  const rows = await db
    .selectFrom('offer')
    .select('ticket_id')
    .where('ended_at', 'is', null)
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(limit)
    .execute()
  return rows.map(row => row.ticket_id)
}

export const endOffer = (tx: Tx, id: number, outcome: OfferEnd, at: Temporal.Instant) =>
  tx
    .updateTable('offer')
    .set({ ended_at: at, outcome })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()

/** Of these tickets, who let each lie, where that was how its newest offer ended. */
export const ignoredBy = async (tx: Tx, ticketIds: readonly number[]): Promise<Map<number, number>> => {
  const { rows } = await sql<{ ticket_id: number; person_id: number }>`
    select newest.ticket_id, newest.person_id
    from unnest(${ticketIds}::bigint[]) as asked(id)
    cross join lateral (
      select ticket_id, person_id, outcome from offer where offer.ticket_id = asked.id order by offer.id desc limit 1
    ) as newest
    where newest.outcome = 'expired'`.execute(tx)
  return new Map(rows.map(row => [row.ticket_id, row.person_id]))
}

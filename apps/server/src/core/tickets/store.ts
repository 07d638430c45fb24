import { type Channel, isAside, type Status } from '@stoa/contract/ticket-shapes'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Tables } from '../../platform/db/tables.generated.ts'
import { together } from '../../platform/db/together.ts'
import type { Act } from '../../platform/events/act.ts'
import { type Standing, type StandingChange, standingAfter } from './rules/standing.ts'

/** Where a ticket counts: a change of any of these moves it from one counter to another. */
export type Place = { departmentId: number; status: Status; assigneeId: number | null; overdue: boolean }

export type TicketRow = Place &
  Standing & {
    id: number
    contactId: number
    channel: Channel
    subject: string
    /** Where the messages of a merged ticket are. */
    mergedIntoId: number | null
  }

export type NewRow = {
  channel: Channel
  subject: string
  departmentId: number
  contactId: number
  followsId: number | null
  preview: string
  /** As ISO 639-1; null where it cannot be told. */
  language: string | null
  at: Temporal.Instant
}

/** Locks the tickets of a query that gives ids, the lowest first. Those that somebody else has locked are left out where `skip`. */
export const lockTickets = async (
  tx: Db | Tx,
  ids: RawBuilder<unknown>,
  given: { skipLocked: boolean },
): Promise<TicketRow[]> => {
  const { rows } = await sql<TicketRow>`
    select id, subject, status, channel, priority, overdue, department_id as "departmentId", assignee_id as "assigneeId",
           contact_id as "contactId", waiting_since as "waitingSince", due_at as "dueAt", urgent_at as "urgentAt",
           postponed_until as "postponedUntil", returns_to as "returnsTo", resolved_at as "resolvedAt",
           closed_at as "closedAt", answered_by_id as "answeredById",
           status_before as "statusBefore", was_spam as "wasSpam", waited_since as "waitedSince", merged_into_id as "mergedIntoId"
    from ticket where id in (${ids}) and purged_at is null order by id for update ${given.skipLocked ? sql`skip locked` : sql``}`.execute(
    tx,
  )
  return rows
}

/** Locks the ticket: the first lock of every command on one. Null where there is none. */
export const lockTicket = together(async (db, ids: readonly number[]) => {
  const asked = sql`select unnest(${[...new Set(ids)]}::bigint[])`
  const tickets = await lockTickets(db, asked, { skipLocked: false })
  const byId = new Map(tickets.map(ticket => [ticket.id, ticket]))
  return ids.map(id => byId.get(id) ?? null)
})

type Change = StandingChange &
  Partial<Pick<TicketRow, 'departmentId' | 'assigneeId' | 'mergedIntoId'>> & { preview?: string }

/**
 * Moves a locked ticket to where it stands after a change, and between counters. A message or a change of status
 * brings it to the top of lists; being closed does not, since nothing happens to it any more; nor does being spam or deleted,
 * and what comes back comes to its old place.
 */
export const moveTicket = async (act: Act, before: TicketRow, change: Change): Promise<TicketRow> => {
  const at = act.clock.now()
  const { preview, ...changed } = change
  const after: TicketRow = { ...before, ...changed, ...standingAfter(before, changed, at) }
  const wentAside = isAside(before.status) || isAside(after.status)
  const isNews =
    preview !== undefined || (changed.status !== undefined && changed.status !== 'closed' && !wentAside)
  await act.tx
    .updateTable('ticket')
    .set({
      status: after.status,
      department_id: after.departmentId,
      assignee_id: after.assigneeId,
      priority: after.priority,
      overdue: after.overdue,
      waiting_since: after.waitingSince,
      due_at: after.dueAt,
      urgent_at: after.urgentAt,
      postponed_until: after.postponedUntil,
      returns_to: after.returnsTo,
      resolved_at: after.resolvedAt,
      closed_at: after.closedAt,
      answered_by_id: after.answeredById,
      waited_since: after.waitedSince,
      ...(wentAside && {
        status_before: after.statusBefore,
        was_spam: after.wasSpam,
        merged_into_id: after.mergedIntoId,
      }),
      ...(after.status !== before.status && { status_changed_at: at }),
      ...(isNews && { changed_at: at }),
      ...(preview !== undefined && { preview }),
    })
    .where('id', '=', before.id)
    .execute()
  await countMove(act.tx, before, after)
  return after
}

export const setContact = (tx: Tx, id: number, contactId: number) =>
  tx.updateTable('ticket').set({ contact_id: contactId }).where('id', '=', id).execute()
/** What was imported brings a ticket up as far as it is the newest of it, and no further. */
export const raiseTo = (
  tx: Tx,
  { ticketId, preview, at }: { ticketId: number; preview: string; at: Temporal.Instant },
) =>
  tx
    .updateTable('ticket')
    .set({ preview, changed_at: at })
    .where('id', '=', ticketId)
    .where('changed_at', '<=', at)
    .execute()

export const setSubject = (tx: Tx, id: number, subject: string) =>
  tx.updateTable('ticket').set({ subject }).where('id', '=', id).execute()

const countMove = async (tx: Tx, before: Place, after: Place): Promise<void> => {
  const stays =
    after.status === before.status &&
    after.departmentId === before.departmentId &&
    after.assigneeId === before.assigneeId &&
    after.overdue === before.overdue
  if (stays) return
  const tally = (place: Place, delta: number) => ({
    department_id: place.departmentId,
    status: place.status,
    assignee_id: place.assigneeId,
    overdue: place.overdue,
    delta,
  })
  await tx
    .insertInto('ticket_tally')
    .values([tally(before, -1), tally(after, 1)])
    .execute()
}

/** Folds the counter ledger: the sums stay, the rows become few. Writers are not held up. */
export const foldTally = async (db: Kysely<Tables>): Promise<void> => {
  await sql`
    with gone as (delete from ticket_tally returning department_id, status, assignee_id, overdue, delta)
    insert into ticket_tally (department_id, status, assignee_id, overdue, delta)
    select department_id, status, assignee_id, overdue, sum(delta) from gone
    group by department_id, status, assignee_id, overdue having sum(delta) <> 0`.execute(db)
}

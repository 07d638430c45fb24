import type { Channel, Status } from '@stoa/contract/tickets'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Tables } from '../../platform/db/tables.generated.ts'

/** Where a ticket counts: a change of any of these moves it from one counter to another. */
export type Place = { departmentId: number; status: Status; assigneeId: number | null }

export type TicketRow = Place & { id: number; contactId: number; subject: string }

export type NewRow = Place & {
  channel: Channel
  subject: string
  contactId: number
  preview: string
  at: Temporal.Instant
}

/** Locks the ticket: the first lock of every command on one. Null where there is none. */
export const lockTicket = async (tx: Tx, id: number): Promise<TicketRow | null> => {
  const row = await tx
    .selectFrom('ticket')
    .select(['id', 'subject', 'status', 'department_id', 'assignee_id', 'contact_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    subject: row.subject,
    status: row.status as Status,
    departmentId: row.department_id,
    assigneeId: row.assignee_id,
    contactId: row.contact_id,
  }
}

/** Moves a locked ticket to another place, and between counters. `activity` brings it to the top of lists. */
export const moveTicket = async (
  tx: Tx,
  before: TicketRow,
  change: Partial<Place>,
  activity: { at: Temporal.Instant; preview?: string } | null,
): Promise<void> => {
  const after = { ...before, ...change }
  const resolvedAt = activity && change.status === 'resolved' ? activity.at : null
  await tx
    .updateTable('ticket')
    .set({
      status: after.status,
      department_id: after.departmentId,
      assignee_id: after.assigneeId,
      ...(change.status && { resolved_at: resolvedAt }),
      ...(activity && { changed_at: activity.at }),
      ...(activity?.preview !== undefined && { preview: activity.preview }),
    })
    .where('id', '=', before.id)
    .execute()
  const stays =
    after.status === before.status &&
    after.departmentId === before.departmentId &&
    after.assigneeId === before.assigneeId
  if (stays) return
  const tally = (place: Place, delta: number) => ({
    department_id: place.departmentId,
    status: place.status,
    assignee_id: place.assigneeId,
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
    with gone as (delete from ticket_tally returning department_id, status, assignee_id, delta)
    insert into ticket_tally (department_id, status, assignee_id, delta)
    select department_id, status, assignee_id, sum(delta) from gone
    group by department_id, status, assignee_id having sum(delta) <> 0`.execute(db)
}

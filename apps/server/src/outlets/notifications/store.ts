import type { NotificationKind } from '@stoa/contract/notification-kinds'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

export type NotificationRow = {
  id: number
  personId: number
  kind: NotificationKind
  ticketId: number | null
  actorKind: string
  actorId: number | null
  data: NotificationData
  at: Temporal.Instant
  readAt: Temporal.Instant | null
}
/** Ids of what it is about, and a name where nobody knows one by an id. */
export type NotificationData = {
  departmentId?: number
  ruleId?: number
  mailboxId?: number
  name?: string
}

const columns = sql`
  notification.id, notification.person_id as "personId", kind, notification.ticket_id as "ticketId", actor_kind as "actorKind",
  actor_id as "actorId", data, at, read_at as "readAt"`

/** What people were told already of what began with an event. */
export const toldOf = async (
  tx: Tx,
  { rootId, ticketId, personIds }: { rootId: number; ticketId: number | null; personIds: readonly number[] },
): Promise<Map<number, { id: number; kind: NotificationKind }>> => {
  const { rows } = await sql<{ id: number; personId: number; kind: NotificationKind }>`
    select id, person_id as "personId", kind from notification
    where person_id = any(${[...personIds]}::bigint[]) and root_id = ${rootId} and coalesce(ticket_id, 0) = ${ticketId ?? 0}`.execute(
    tx,
  )
  return new Map(rows.map(({ personId, ...told }) => [personId, told]))
}

export type NewNotification = Pick<
  NotificationRow,
  'personId' | 'kind' | 'ticketId' | 'actorKind' | 'actorId' | 'data' | 'at'
> & {
  eventId: number
  rootId: number
  once: string | null
  shown: boolean
  sounds: boolean
  mailDueAt: Temporal.Instant | null
}

/** Nothing where it must not be told again yet. @returns its id */
export const insertNotification = async (tx: Tx, given: NewNotification): Promise<number | null> => {
  const { personId, eventId, rootId, ticketId, actorKind, actorId, data, mailDueAt, ...same } = given
  const row = await tx
    .insertInto('notification')
    .values({
      ...same,
      person_id: personId,
      event_id: eventId,
      root_id: rootId,
      ticket_id: ticketId,
      actor_kind: actorKind,
      actor_id: actorId,
      data: JSON.stringify(data),
      mail_due_at: mailDueAt,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** The same thing, told by what concerns the reader more closely. */
export const tellAnew = async (tx: Tx, id: number, given: NewNotification): Promise<void> => {
  const { eventId, actorKind, actorId, data, shown, sounds, kind, at, mailDueAt } = given
  await sql`
    update notification set kind = ${kind}, event_id = ${eventId}, actor_kind = ${actorKind}, actor_id = ${actorId},
      data = ${JSON.stringify(data)}::jsonb, at = ${at}, shown = shown or ${shown}, sounds = sounds or ${sounds}, read_at = null,
      mail_due_at = coalesce(mail_due_at, ${mailDueAt}::timestamptz)
    where id = ${id}`.execute(tx)
}

/** What may be seen, as `visibleTickets` and the kinds of a reader say it. */
export type Sight = { tickets: RawBuilder<boolean>; kinds: readonly NotificationKind[] }

const maySee = ({ tickets, kinds }: Sight) => sql`
  kind = any(${[...kinds]}::text[])
  and (notification.ticket_id is null
    or exists (select from ticket where ticket.id = notification.ticket_id and ${tickets}))`

const isSeen = (sight: Sight) => sql`shown and ${maySee(sight)}`

/** The newest first. */
export const listRows = async (
  db: Db,
  personId: number,
  sight: Sight,
  { before, unread, limit }: { before: number | null; unread: boolean; limit: number },
): Promise<NotificationRow[]> => {
  const { rows } = await sql<NotificationRow>`
    select ${columns} from notification
    where person_id = ${personId} and ${isSeen(sight)}
      and ${before === null ? sql`true` : sql`notification.id < ${before}`} and ${unread ? sql`read_at is null` : sql`true`}
    order by notification.id desc limit ${limit}`.execute(db)
  return rows
}

/** Of these, those that are unread and may be seen, in the app or not; in their order. */
export const listUnreadOf = async (
  db: Db,
  personId: number,
  sight: Sight,
  ids: readonly number[],
): Promise<NotificationRow[]> => {
  const { rows } = await sql<NotificationRow>`
    select ${columns} from notification
    where person_id = ${personId} and notification.id = any(${[...ids]}::bigint[]) and read_at is null and ${maySee(sight)}
    order by notification.id`.execute(db)
  return rows
}

/** As many as are counted, the newest first: the index of unread ones has them. */
export const listUnread = async (
  db: Db,
  personId: number,
  sight: Sight,
  limit: number,
): Promise<{ id: number; sounds: boolean }[]> => {
  const { rows } = await sql<{ id: number; sounds: boolean }>`
    select notification.id, sounds from notification
    where person_id = ${personId} and read_at is null and ${isSeen(sight)} order by notification.id desc limit ${limit}`.execute(
    db,
  )
  return rows
}

/** @returns how many were unread until now */
export const markRead = async (
  tx: Tx,
  personId: number,
  which: { id: number } | { ticketId: number } | 'all',
  at: Temporal.Instant,
): Promise<number> => {
  const { numUpdatedRows } = await tx
    .updateTable('notification')
    .set({ read_at: at })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .$if(which !== 'all' && 'id' in which, query => query.where('id', '=', (which as { id: number }).id))
    .$if(which !== 'all' && 'ticketId' in which, query =>
      query.where('ticket_id', '=', (which as { ticketId: number }).ticketId),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export const deleteOld = async (
  db: Db,
  { readBefore, before }: { readBefore: Temporal.Instant; before: Temporal.Instant },
): Promise<void> => {
  await sql`
    delete from notification where id in (
      select id from notification where read_at < ${readBefore}
      union select id from notification where at < ${before} limit 10000)`.execute(db)
}

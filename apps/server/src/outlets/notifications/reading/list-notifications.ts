import { mostCounted } from '@stoa/contract/notification-kinds'
import type { Notification, UnreadCount } from '@stoa/contract/notifications'
import type { Caller } from '../../../core/people/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { requirePerson, sightOf } from '../sight.ts'
import { listRows, listUnread } from '../store.ts'
import { type Names, presentAll } from './present.ts'

type Asked = { cursor?: string | undefined; limit: number; unread: boolean }

export const listNotifications = async (
  db: Db,
  caller: Caller,
  { cursor, limit, unread }: Asked,
  names: Names,
): Promise<{ items: Notification[]; nextCursor: string | null }> => {
  const personId = requirePerson(caller)
  const before = Number(cursor ?? 0) || null
  const rows = await listRows(db, personId, await sightOf(db, caller), { before, unread, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  return {
    items: await presentAll(db, caller, shown, names),
    nextCursor: rows.length > limit ? String(shown.at(-1)?.id) : null,
  }
}

export const countUnread = async (db: Db, caller: Caller): Promise<UnreadCount> => {
  const unread = await listUnread(db, requirePerson(caller), await sightOf(db, caller), mostCounted)
  return { unread: unread.length, newest: unread[0] ?? null }
}

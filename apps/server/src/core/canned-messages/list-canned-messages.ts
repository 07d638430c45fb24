import type { CannedMessage } from '@stoa/contract/canned-messages'
import type { Db } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Caller, personNames } from '../people/queries.ts'
import { mayChange, maySee, viewerOf } from '../sharing/queries.ts'
import { listCannedRows } from './store.ts'
import { filesOf } from './store-files.ts'

/** The canned messages that a caller may use, by name. */
export const listCannedMessages = async (db: Db, caller: Caller): Promise<CannedMessage[]> => {
  const viewer = await viewerOf(db, caller, 'canned-message.share')
  const rows = (await listCannedRows(db)).filter(row => maySee(row, viewer))
  const owners = rows.flatMap(row => row.ownerId ?? [])
  const names = await personNames(db, owners)
  const files = Map.groupBy(
    await filesOf(
      db,
      rows.map(({ id }) => id),
    ),
    ({ cannedMessageId }) => cannedMessageId,
  )
  return rows.map(({ ownerId, deletedAt: _, lastUsedAt, ...row }) => ({
    ...row,
    lastUsedAt: lastUsedAt?.toString() ?? null,
    files: (files.get(row.id) ?? []).map(({ id, name, type, size }) => ({ id, name, type, size })),
    owner: ownerId === null ? null : { id: ownerId, name: names.get(ownerId) ?? '' },
    can: { change: mayChange({ ownerId, sharing: row.sharing }, viewer) },
  }))
}

/** @throws not_found */
export const getCannedMessage = async (db: Db, caller: Caller, id: number): Promise<CannedMessage> =>
  (await listCannedMessages(db, caller)).find(canned => canned.id === id) ?? refuse('not_found')

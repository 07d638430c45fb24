import type { CannedText } from '@stoa/contract/canned-messages'
import type { Sharing } from '@stoa/contract/macros'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

export type CannedRow = {
  id: number
  ownerId: number | null
  name: string
  shortcut: string
  keywords: string[]
  subject: string
  texts: CannedText[]
  sharing: Sharing
  usedCount: number
  lastUsedAt: Temporal.Instant | null
  deletedAt: Temporal.Instant | null
}
export type CannedInput = Pick<CannedRow, 'name' | 'shortcut' | 'keywords' | 'subject' | 'texts' | 'sharing'>

const columns = [
  'id',
  'owner_id as ownerId',
  'name',
  'shortcut',
  'keywords',
  'subject',
  'texts',
  'sharing',
  'used_count as usedCount',
  'last_used_at as lastUsedAt',
  'deleted_at as deletedAt',
] as const

// What is in there was parsed by the contract before it was written.
const read = (
  row: Omit<CannedRow, 'texts' | 'sharing'> & { texts: unknown; sharing: unknown },
): CannedRow => ({
  ...row,
  texts: row.texts as CannedText[],
  sharing: row.sharing as Sharing,
})

const written = ({ name, shortcut, keywords, subject, texts, sharing }: CannedInput) => ({
  name,
  shortcut,
  keywords,
  subject,
  texts: JSON.stringify(texts),
  sharing: JSON.stringify(sharing),
})

/** Those that are not deleted, by name. */
export const listCannedRows = async (db: Db | Tx): Promise<CannedRow[]> => {
  const rows = await db
    .selectFrom('canned_message')
    .select(columns)
    .where('deleted_at', 'is', null)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()
  return rows.map(read)
}

/** Deleted ones too. */
export const lockCanned = async (tx: Tx, id: number): Promise<CannedRow | null> => {
  const row = await tx
    .selectFrom('canned_message')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? read(row) : null
}

export const insertCanned = async (
  tx: Tx,
  canned: CannedInput & Pick<CannedRow, 'ownerId'>,
  at: Temporal.Instant,
): Promise<number> => {
  const { id } = await tx
    .insertInto('canned_message')
    .values({ ...written(canned), owner_id: canned.ownerId, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const updateCanned = (tx: Tx, id: number, canned: CannedInput) =>
  tx.updateTable('canned_message').set(written(canned)).where('id', '=', id).execute()

export const markCannedDeleted = (tx: Tx, id: number, at: Temporal.Instant | null) =>
  tx.updateTable('canned_message').set({ deleted_at: at }).where('id', '=', id).execute()

export const countUse = (tx: Tx, id: number, at: Temporal.Instant) =>
  tx
    .updateTable('canned_message')
    .set({ used_count: sql`used_count + 1`, last_used_at: at })
    .where('id', '=', id)
    .execute()

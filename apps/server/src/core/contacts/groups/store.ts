import type { GroupColour } from '@stoa/contract/group-colours'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'

export type GroupRow = { id: number; name: string; colour: GroupColour; deletedAt: Temporal.Instant | null }

const columns = ['id', 'name', 'colour', 'deleted_at as deletedAt'] as const

// What is in there was parsed by the contract before it was written.
const read = (row: Omit<GroupRow, 'colour'> & { colour: string }): GroupRow => ({
  ...row,
  colour: row.colour as GroupColour,
})

export const listGroupRows = async (db: Db | Tx): Promise<GroupRow[]> => {
  const rows = await db
    .selectFrom('contact_group')
    .select(columns)
    .where('deleted_at', 'is', null)
    .orderBy(sql`folded(name)`)
    .execute()
  return rows.map(read)
}

/** Deleted ones too. @throws not_found */
export const lockGroup = async (tx: Tx, id: number): Promise<GroupRow> => {
  const row = await tx
    .selectFrom('contact_group')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? read(row) : refuse('not_found')
}

export const groupNameIsTaken = async (tx: Tx, name: string, except: number | null): Promise<boolean> =>
  (await tx
    .selectFrom('contact_group')
    .select('id')
    .where(sql<boolean>`folded(name) = folded(${name})`)
    .where('deleted_at', 'is', null)
    .where('id', 'is distinct from', except)
    .executeTakeFirst()) !== undefined

export const insertGroup = async (
  tx: Tx,
  group: Pick<GroupRow, 'name' | 'colour'>,
  at: Temporal.Instant,
): Promise<number> => {
  const { id } = await tx
    .insertInto('contact_group')
    .values({ ...group, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const updateGroup = (tx: Tx, id: number, group: Pick<GroupRow, 'name' | 'colour'>) =>
  tx.updateTable('contact_group').set(group).where('id', '=', id).execute()

export const markGroupDeleted = (tx: Tx, id: number, at: Temporal.Instant | null) =>
  tx.updateTable('contact_group').set({ deleted_at: at }).where('id', '=', id).execute()

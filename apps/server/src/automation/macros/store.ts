import type { Action } from '@stoa/contract/actions'
import type { Sharing } from '@stoa/contract/macros'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

export type MacroRow = {
  id: number
  ownerId: number | null
  name: string
  note: string
  sharing: Sharing
  actions: Action[]
  deletedAt: Temporal.Instant | null
}

export type MacroInput = Pick<MacroRow, 'name' | 'note' | 'sharing' | 'actions'>

const columns = [
  'id',
  'owner_id as ownerId',
  'name',
  'note',
  'sharing',
  'actions',
  'deleted_at as deletedAt',
] as const

// What is in there was parsed by the contract before it was written.
const read = (
  row: Omit<MacroRow, 'sharing' | 'actions'> & { sharing: unknown; actions: unknown },
): MacroRow => ({
  ...row,
  sharing: row.sharing as Sharing,
  actions: row.actions as Action[],
})

const written = ({ name, note, sharing, actions }: MacroInput) => ({
  name,
  note,
  sharing: JSON.stringify(sharing),
  actions: JSON.stringify(actions),
})

/** Those that are not deleted, by name. */
export const listMacroRows = async (db: Db | Tx): Promise<MacroRow[]> => {
  const rows = await db
    .selectFrom('macro')
    .select(columns)
    .where('deleted_at', 'is', null)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()
  return rows.map(read)
}

/** Deleted ones too. */
export const findMacro = async (db: Db | Tx, id: number): Promise<MacroRow | null> => {
  const row = await db.selectFrom('macro').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? read(row) : null
}

/** Deleted ones too. */
export const lockMacro = async (tx: Tx, id: number): Promise<MacroRow | null> => {
  const row = await tx.selectFrom('macro').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? read(row) : null
}

/** Whether another one of this owner has the name; null: of the programs. */
export const nameIsTaken = async (
  tx: Tx,
  macro: Pick<MacroRow, 'name' | 'ownerId'>,
  except: number | null,
): Promise<boolean> =>
  (await tx
    .selectFrom('macro')
    .select('id')
    .where('owner_id', 'is not distinct from', macro.ownerId)
    .where(sql`lower(name)`, '=', sql`lower(${macro.name})`)
    .where('deleted_at', 'is', null)
    .where('id', 'is distinct from', except)
    .executeTakeFirst()) !== undefined

export const insertMacro = async (
  tx: Tx,
  macro: MacroInput & Pick<MacroRow, 'ownerId'>,
  at: Temporal.Instant,
): Promise<number> => {
  const { id } = await tx
    .insertInto('macro')
    .values({ ...written(macro), owner_id: macro.ownerId, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const updateMacro = (tx: Tx, id: number, macro: MacroInput) =>
  tx.updateTable('macro').set(written(macro)).where('id', '=', id).execute()

export const markMacroDeleted = (tx: Tx, id: number, at: Temporal.Instant | null) =>
  tx.updateTable('macro').set({ deleted_at: at }).where('id', '=', id).execute()

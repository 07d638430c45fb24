import type { Action } from '@stoa/contract/actions'
import type { Sharing } from '@stoa/contract/macros'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

export type MacroInput = { name: string; note: string; sharing: Sharing; actions: Action[] }
export type MacroRow = MacroInput & { id: number; ownerId: number | null; deletedAt: Temporal.Instant | null }

const columns = sql`id, owner_id as "ownerId", name, note, sharing, actions, deleted_at as "deletedAt"`

/** Those that are not deleted, by name. */
export const listMacroRows = async (db: Db | Tx): Promise<MacroRow[]> => {
  const { rows } =
    await sql<MacroRow>`select ${columns} from macro where deleted_at is null order by lower(name), id`.execute(
      db,
    )
  return rows
}

/** Deleted ones too; locked, so that two changes do not cross. */
export const lockMacro = async (tx: Tx, id: number): Promise<MacroRow | null> => {
  const { rows } = await sql<MacroRow>`select ${columns} from macro where id = ${id} for update`.execute(tx)
  return rows[0] ?? null
}

/** Whether another one of this owner has the name; null: of the programs. */
export const nameIsTaken = async (
  tx: Tx,
  { name, ownerId }: Pick<MacroRow, 'name' | 'ownerId'>,
  except: number | null,
): Promise<boolean> =>
  (await tx
    .selectFrom('macro')
    .select('id')
    .where('owner_id', 'is not distinct from', ownerId)
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .where('deleted_at', 'is', null)
    .where('id', 'is distinct from', except)
    .executeTakeFirst()) !== undefined

const written = ({ name, note, sharing, actions }: MacroInput) => ({
  name,
  note,
  sharing: JSON.stringify(sharing),
  actions: JSON.stringify(actions),
})

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

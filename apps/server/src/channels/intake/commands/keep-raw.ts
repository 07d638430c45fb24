import type { Db, Tx } from '../../../platform/db/database.ts'
import { idOfRecord, insertRecord, type NewRecord } from '../store.ts'

/**
 * Puts what came in into the ledger. Once this has been committed it may be acknowledged; ring `platform.arrived` then.
 * @returns the record's id; `duplicate` where the same key was there already, in whatever state
 */
export const keepRaw = async (
  db: Db | Tx,
  record: NewRecord,
): Promise<{ id: number; duplicate: boolean }> => {
  const id = await insertRecord(db, record)
  return id === null
    ? { id: await idOfRecord(db, record.dedupKey), duplicate: true }
    : { id, duplicate: false }
}

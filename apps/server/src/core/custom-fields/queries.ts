import type { FieldSubject } from '@stoa/contract/custom-field-kinds'
import type { FieldContent } from '@stoa/contract/custom-fields'
import type { Db, Tx } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import { checkedValue } from './rules/checked-value.ts'
import { type FieldRow, listFieldRows } from './store.ts'

export { requireFilled } from './require-filled.ts'
export { fieldCell } from './rules/field-cell.ts'
export { type FieldRow, valuesOf, valuesOfFields, valuesOfMany } from './store.ts'

/** Those that can be filled in. */
export const fieldsInUse = async (db: Db | Tx, subject?: FieldSubject): Promise<FieldRow[]> =>
  (await listFieldRows(db, subject)).filter(field => field.active)

/** Whether a field takes this value. */
export const isContentOf = (field: FieldRow, value: FieldContent): boolean => {
  try {
    return checkedValue(field, value) !== null
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** Names also of deleted fields, for what was done with them. */
export const customFieldNames = async (db: Db | Tx, ids: readonly number[]): Promise<Map<number, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('custom_field').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

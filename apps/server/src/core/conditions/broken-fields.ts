import { fieldNamed } from '@stoa/conditions/fields'
import type { ProblemCode } from '@stoa/conditions/problems'
import type { Condition, Groups } from '@stoa/contract/conditions'
import type { Db, Tx } from '../../platform/db/database.ts'
import { fieldsInUse } from '../custom-fields/queries.ts'

/** Says of each condition whether the custom field that it looks at, and what it compares with, are still there. */
export const brokenFields = async (
  db: Db | Tx,
  groups: Groups,
): Promise<(condition: Condition) => ProblemCode | null> => {
  const asked = groups.flat().some(({ field }) => fieldNamed(field)?.custom)
  const fields = asked ? await fieldsInUse(db) : []
  return ({ field, key, value }) => {
    const declared = fieldNamed(field)
    if (!declared?.custom) return null
    const { subject, kind } = declared.custom
    const found = fields.find(
      each => each.id === Number(key) && each.subject === subject && each.kind === kind,
    )
    if (!found) return 'custom-field-gone'
    if (declared.options !== 'field-options') return null
    const chosen = [value].flat().filter(id => typeof id === 'number')
    return chosen.every(id => found.options.some(option => option.id === id)) ? null : 'field-option-gone'
  }
}

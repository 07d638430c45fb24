import type { Action } from '@stoa/contract/actions'
import type { Db, Tx } from '../../platform/db/database.ts'
import { type FieldRow, fieldsInUse, isContentOf } from '../custom-fields/queries.ts'

type Wrong = { path: string; problem: string }

const problemOf = (action: Action, fields: readonly FieldRow[]): Wrong | null => {
  if (action.kind !== 'set-field' && action.kind !== 'add-to-field' && action.kind !== 'clear-field')
    return null
  const field = fields.find(({ id }) => id === action.fieldId)
  if (!field) return { path: 'fieldId', problem: 'custom-field-gone' }
  if (action.kind === 'clear-field') return null
  const [path, content] = action.kind === 'set-field' ? ['value', action.value] : ['options', action.options]
  if (action.kind === 'add-to-field' && field.kind !== 'multi-list')
    return { path: 'fieldId', problem: 'custom-field-unfit' }
  return isContentOf(field, content) ? null : { path, problem: 'field-value-unfit' }
}

/** Custom fields that are not there any more, and values that they do not take. */
export const wrongFields = async (
  db: Db | Tx,
  actions: readonly Action[],
): Promise<(Wrong & { index: number })[]> => {
  if (!actions.some(({ kind }) => kind.endsWith('-field'))) return []
  const fields = await fieldsInUse(db, 'ticket')
  return actions.flatMap((action, index) => {
    const wrong = problemOf(action, fields)
    return wrong ? [{ ...wrong, index }] : []
  })
}

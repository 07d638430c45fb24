import { hasOptions } from '@stoa/contract/custom-field-kinds'
import { changesBetween } from '../../../platform/changes-between.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { departmentExists } from '../../departments/queries.ts'
import { customFieldEvents } from '../events.ts'
import { type GivenOption, numbered } from '../rules/numbered.ts'
import {
  type FieldDetails,
  type FieldRow,
  fieldNameIsTaken,
  insertField,
  listFieldRows,
  lockField,
  markFieldDeleted,
  placeField,
  updateField,
} from '../store.ts'

type Given = Omit<FieldDetails, 'options' | 'lastOption'> & { options: GivenOption[] }
type Change = { [Field in keyof Given]?: Given[Field] | undefined }

const check = async (
  tx: Tx,
  field: FieldDetails & Pick<FieldRow, 'subject' | 'kind'>,
  id: number | null,
): Promise<void> => {
  if (await fieldNameIsTaken(tx, field, id)) return refuse('name_taken')
  if (hasOptions(field.kind) && field.options.length === 0) return refuse('options_missing')
  for (const departmentId of field.requiredIn)
    if (!(await departmentExists(tx, departmentId))) return refuse('department_unknown')
}

/** @throws name_taken, options_missing, department_unknown */
export const createField = async (
  act: Act,
  given: Given & Pick<FieldRow, 'subject' | 'kind'>,
): Promise<{ id: number }> => {
  const none = { options: [], lastOption: 0 }
  const options = hasOptions(given.kind) ? numbered(given.options, none) : none
  const requiredIn = given.subject === 'ticket' ? given.requiredIn : []
  const field = { ...given, ...options, requiredIn }
  await check(act.tx, field, null)
  const position = (await listFieldRows(act.tx, given.subject)).length + 1
  const id = await insertField(act.tx, { ...field, position }, act.clock.now())
  await record(act, customFieldEvents, 'custom-field.created', { customFieldId: id, name: field.name })
  return { id }
}

/** What is given; the rest stays. @throws not_found, name_taken, options_missing, department_unknown */
export const changeField = async (act: Act, id: number, change: Change): Promise<void> => {
  const field = await lockField(act.tx, id)
  if (field.deletedAt !== null) return refuse('not_found')
  const { name, options, active, requiredIn } = field
  const before = { name, options, active, requiredIn }
  const { lastOption, ...after } = {
    name: change.name ?? name,
    ...(change.options && hasOptions(field.kind)
      ? numbered(change.options, field)
      : { options, lastOption: field.lastOption }),
    active: change.active ?? active,
    requiredIn: field.subject === 'ticket' ? (change.requiredIn ?? requiredIn) : [],
  }
  const changes = changesBetween(before, after)
  if (Object.keys(changes).length === 0) return
  await check(act.tx, { ...field, ...after }, id)
  await updateField(act.tx, id, { ...after, lastOption })
  await record(act, customFieldEvents, 'custom-field.changed', { customFieldId: id, changes })
}

/** @throws not_found */
export const moveField = async (act: Act, id: number, to: number): Promise<void> => {
  const field = await lockField(act.tx, id)
  if (field.deletedAt !== null) return refuse('not_found')
  const all = await listFieldRows(act.tx, field.subject)
  const from = all.findIndex(each => each.id === id) + 1
  const others = all.filter(each => each.id !== id)
  others.splice(Math.min(to, all.length) - 1, 0, field)
  for (const [at, each] of others.entries())
    if (each.position !== at + 1) await placeField(act.tx, each.id, at + 1)
  const position = { from, to: Math.min(to, all.length) }
  if (position.from !== position.to)
    await record(act, customFieldEvents, 'custom-field.moved', { customFieldId: id, position })
}

/** @throws not_found */
export const deleteField = async (act: Act, id: number): Promise<void> => {
  const { name, deletedAt } = await lockField(act.tx, id)
  if (deletedAt !== null) return refuse('not_found')
  await markFieldDeleted(act.tx, id, act.clock.now())
  await record(act, customFieldEvents, 'custom-field.deleted', { customFieldId: id, name })
}

/** With its values. @throws not_found, name_taken */
export const restoreField = async (act: Act, id: number): Promise<void> => {
  const field = await lockField(act.tx, id)
  if (field.deletedAt === null) return
  if (await fieldNameIsTaken(act.tx, field, id)) return refuse('name_taken')
  await markFieldDeleted(act.tx, id, null)
  await record(act, customFieldEvents, 'custom-field.restored', { customFieldId: id, name: field.name })
}

import type { FieldSubject } from '@stoa/contract/custom-field-kinds'
import type { FieldContent } from '@stoa/contract/custom-fields'
import type { Tx } from '../../../platform/db/database.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { customFieldEvents } from '../events.ts'
import { checkedValue } from '../rules/checked-value.ts'
import { listFieldRows, valuesOfMany, type WrittenValue, writeValues } from '../store.ts'

type Given = { fieldId: number; value: FieldContent | null }

/**
 * Fills fields in or empties them; whoever calls has locked the ticket, contact or company. One event for each that changed.
 * @throws field_unknown, field_value_invalid
 */
export const setFields = (
  act: Act,
  { subject, id }: { subject: FieldSubject; id: number },
  given: readonly Given[],
): Promise<void> => setFieldsOfMany(act.tx, subject, [{ act, id, given }])

/**
 * The same of several, with as few statements as of one; somebody may be among them more than once. Each is told of by an act of its own.
 * @throws field_unknown, field_value_invalid
 */
export const setFieldsOfMany = async (
  tx: Tx,
  subject: FieldSubject,
  many: readonly { act: Act; id: number; given: readonly Given[] }[],
): Promise<void> => {
  const ids = many.filter(({ given }) => given.length > 0).map(({ id }) => id)
  if (ids.length === 0) return
  const fields = new Map((await listFieldRows(tx, subject)).map(field => [field.id, field]))
  const known = await valuesOfMany(tx, subject, ids)
  const written = new Map<string, WrittenValue>()
  for (const { act, id, given } of many) {
    const values = new Map(known.get(id))
    known.set(id, values)
    for (const { fieldId, value } of given) {
      const field = fields.get(fieldId)
      if (!field?.active) return refuse('field_unknown')
      const to = checkedValue(field, value)
      const from = values.get(fieldId) ?? null
      if (JSON.stringify(from) === JSON.stringify(to)) continue
      if (to === null) values.delete(fieldId)
      else values.set(fieldId, to)
      written.set(`${id} ${fieldId}`, { id, fieldId, value: to })
      if (subject === 'ticket') {
        const data = { customFieldId: fieldId, value: { from, to } }
        await record(act, customFieldEvents, 'ticket-field.set', data, id)
      } else {
        const whose = subject === 'contact' ? { contactId: id } : { customerCompanyId: id }
        await record(act, customFieldEvents, 'customer-field.set', { customFieldId: fieldId, ...whose })
      }
    }
  }
  await writeValues(tx, subject, [...written.values()])
}

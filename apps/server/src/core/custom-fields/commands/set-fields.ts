import type { FieldSubject } from '@stoa/contract/custom-field-kinds'
import type { FieldContent } from '@stoa/contract/custom-fields'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { customFieldEvents } from '../events.ts'
import { checkedValue } from '../rules/checked-value.ts'
import { listFieldRows, valuesOf, writeValue } from '../store.ts'

type Given = { fieldId: number; value: FieldContent | null }

/**
 * Fills fields in or empties them; whoever calls has locked the ticket, contact or company. One event for each that changed.
 * @throws field_unknown, field_value_invalid
 */
export const setFields = async (
  act: Act,
  of: { subject: FieldSubject; id: number },
  given: readonly Given[],
): Promise<void> => {
  const fields = await listFieldRows(act.tx, of.subject)
  const known = new Map((await valuesOf(act.tx, of.subject, of.id)).map(each => [each.fieldId, each.value]))
  for (const { fieldId, value } of given) {
    const field = fields.find(each => each.id === fieldId && each.active) ?? refuse('field_unknown')
    const to = checkedValue(field, value)
    const from = known.get(fieldId) ?? null
    if (JSON.stringify(from) === JSON.stringify(to)) continue
    await writeValue(act.tx, of, fieldId, to)
    if (of.subject === 'ticket') {
      const data = { customFieldId: fieldId, value: { from, to } }
      await record(act, customFieldEvents, 'ticket-field.set', data, of.id)
    } else {
      const whose = of.subject === 'contact' ? { contactId: of.id } : { customerCompanyId: of.id }
      await record(act, customFieldEvents, 'customer-field.set', { customFieldId: fieldId, ...whose })
    }
  }
}

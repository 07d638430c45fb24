import type { Field } from '@stoa/conditions/field'
import { fieldNamed } from '@stoa/conditions/fields'
import { operatorsOf, operatorsWhenEmpty } from '@stoa/conditions/operators'
import type { Need } from '@stoa/conditions/values'
import type { Condition } from '@stoa/contract/conditions'
import { emptyValue } from './blank.ts'
import { valueKindOf } from './said-value.ts'

/** The operators of a field in their order. */
export const operatorsFor = (field: Field): string[] => [
  ...Object.keys(operatorsOf[field.type]),
  ...(field.mayBeEmpty ? Object.keys(operatorsWhenEmpty) : []),
]

/** A new condition on a field, to be filled in. */
export function conditionOn(need: Need): Condition {
  const field = fieldNamed(need.field)
  const [operator = ''] = field ? operatorsFor(field) : []
  const kind = field && valueKindOf(field, operator)
  return { ...need, operator, value: kind ? emptyValue(kind) : null }
}

/** Another operator; the value stays where both want the same. */
export function withOperator(condition: Condition, operator: string): Condition {
  const field = fieldNamed(condition.field)
  if (!field) return condition
  const [before, after] = [valueKindOf(field, condition.operator), valueKindOf(field, operator)]
  return { ...condition, operator, value: before === after || !after ? condition.value : emptyValue(after) }
}

/** Another field; operator and value stay where they fit it. */
export function withField(condition: Condition, need: Need): Condition {
  const [before, after] = [fieldNamed(condition.field), fieldNamed(need.field)]
  const keeps =
    before &&
    after &&
    before.type === after.type &&
    before.options === after.options &&
    after.options !== 'field-options'
  if (!keeps || !operatorsFor(after).includes(condition.operator)) return conditionOn(need)
  return { ...need, operator: condition.operator, value: condition.value }
}

export const replaceAt = <Item>(items: readonly Item[], at: number, item: Item): Item[] =>
  items.map((each, index) => (index === at ? item : each))

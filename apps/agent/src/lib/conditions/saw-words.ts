import type { Field } from '@stoa/conditions/field'
import { fieldNamed } from '@stoa/conditions/fields'
import type { ValueKind } from '@stoa/conditions/operators'
import type { Condition } from '@stoa/contract/conditions'
import type { Translate } from '@stoa/text/translator'
import { apart } from './apart.ts'
import { listed } from './listed.ts'
import type { Names } from './names.ts'
import { saidOne } from './said-value.ts'

const kindOfValue = ({ type, options }: Field): ValueKind => {
  if (options) return 'options'
  if (type === 'date') return 'date'
  if (type === 'moment' || type === 'now') return 'moment'
  return type === 'text' || type === 'texts' ? 'texts' : 'number'
}

/** What a condition saw, as explanations tell it: the value of the field at that moment, in words. */
export function sawWords(
  { field: fieldName, key }: Pick<Condition, 'field' | 'key'>,
  saw: unknown,
  names: Names,
  t: Translate,
): string {
  const field = fieldNamed(fieldName)
  if (!field) return apart(String(saw))
  if (saw === null || saw === undefined || saw === '' || (Array.isArray(saw) && saw.length === 0))
    return t('conditions:nothing')
  if (typeof saw === 'boolean') return t(`conditions:operators.${saw ? 'yes' : 'no'}`)
  const say = (one: unknown) => saidOne({ field, kind: kindOfValue(field), key }, one, names, t)
  return Array.isArray(saw) ? listed(saw.map(say), 'all', names.reader.language) : say(saw)
}

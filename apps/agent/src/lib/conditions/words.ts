import { fieldNamed } from '@stoa/conditions/fields'
import type { Condition } from '@stoa/contract/conditions'
import type { Language } from '@stoa/contract/settings-shapes'
import type { Catalogue } from '@stoa/text/catalogues'
import { localeOf } from '@stoa/text/languages'
import type { Translate } from '@stoa/text/translator'
import { apart } from './apart.ts'
import type { Names } from './names.ts'

type Words = Catalogue['conditions']
type FieldName = keyof Words['fields']
type OperatorName = keyof Words['operators']

/** A field of Stoa's own as it is called inside of a sentence. A test holds that each has a word. */
export const fieldWord = (name: string, t: Translate): string => t(`conditions:fields.${name as FieldName}`)

/** A field as a condition means it: the header, or the custom field, by its name. */
export function fieldPhrase(
  { field, key }: Pick<Condition, 'field' | 'key'>,
  names: Names,
  t: Translate,
): string {
  const custom = fieldNamed(field)?.custom
  if (custom) {
    const name = names.customField(Number(key))?.name ?? t('conditions:goneField')
    return t(`conditions:fieldsOf.${custom.subject}`, { name: apart(name) })
  }
  return field === 'header' && key ? t('conditions:headerNamed', { key: apart(key) }) : fieldWord(field, t)
}

/** With a capital where the script has them: for lists and buttons. */
export function capital(word: string, language: Language): string {
  const [first = ''] = word
  return first.toLocaleUpperCase(localeOf(language)) + word.slice(first.length)
}

/** Of tags there are several, so the same operators are said in another way. */
export const operatorWord = (operator: string, type: string, t: Translate): string =>
  t(
    `conditions:operators.${(type === 'set' && operator.endsWith('-of') ? `set-${operator}` : operator) as OperatorName}`,
  )

import type { Language } from '@stoa/contract/settings-shapes'
import type { Catalogue } from '@stoa/text/catalogues'
import { localeOf } from '@stoa/text/languages'
import type { Translate } from '@stoa/text/translator'

type Words = Catalogue['conditions']
type FieldName = keyof Words['fields']
type OperatorName = keyof Words['operators']

/** A field as it is called inside of a sentence. A test holds that each field that is registered has a word. */
export const fieldWord = (name: string, t: Translate, key?: string): string =>
  name === 'header' && key
    ? t('conditions:headerNamed', { key: `\u2068${key}\u2069` })
    : t(`conditions:fields.${name as FieldName}`)

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

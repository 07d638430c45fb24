import type { Field } from '@stoa/conditions/field'
import { fieldNamed } from '@stoa/conditions/fields'
import type { ValueKind } from '@stoa/conditions/operators'
import type { Condition, Groups } from '@stoa/contract/conditions'
import type { Catalogue } from '@stoa/text/catalogues'
import type { Translate } from '@stoa/text/translator'
import { apart, gap } from './apart.ts'
import { listed } from './listed.ts'
import type { Names } from './names.ts'
import { saidOne, valueKindOf } from './said-value.ts'
import { fieldPhrase } from './words.ts'

type Said = keyof Catalogue['conditions']['said']
type Moment = keyof Catalogue['conditions']['moments']
type When = keyof Catalogue['conditions']['when']

const ranges: readonly ValueKind[] = ['numbers', 'moments', 'dates', 'times']

/** One condition as a clause: "the source is Facebook or Instagram". Values are set apart, see `apart.ts`. */
export function conditionSentence(condition: Condition, names: Names, t: Translate): string {
  const field = fieldNamed(condition.field)
  const kind = field && valueKindOf(field, condition.operator)
  if (!field || !kind) return apart(t('conditions:gone'))
  const value = wordsOf(field, kind, condition, names, t)
  const { operator } = condition
  if (kind === 'none') {
    const own = `conditions:said.${`${field.name}-${operator}` as Said}` as const
    const said = t(own, { defaultValue: '' })
    if (said) return said
  }
  if (field.type === 'moment' && kind !== 'none')
    return t(`conditions:moments.${field.name as Moment}`, {
      when: t(`conditions:when.${operator as When}`, value),
    })
  const word = fieldPhrase(condition, names, t)
  if (field.type === 'date' && kind !== 'none')
    return operator === 'on'
      ? t('conditions:said.equals', { field: word, ...value })
      : t('conditions:dated', { field: word, when: t(`conditions:when.${operator as When}`, value) })
  const key = field.type === 'set' && kind === 'options' ? `set-${operator}` : operator
  return t(`conditions:said.${key as Said}`, { field: word, ...value })
}

function wordsOf(field: Field, kind: ValueKind, condition: Condition, names: Names, t: Translate) {
  const { value, operator } = condition
  const say = (one: unknown) => saidOne({ field, kind, key: condition.key }, one, names, t)
  if (ranges.includes(kind)) {
    const { from = null, to = null } = (value ?? {}) as { from?: unknown; to?: unknown }
    return { from: say(from), to: say(to) }
  }
  if (!Array.isArray(value)) return { value: say(value), values: say(value) }
  const all = operator === 'all-of' ? 'all' : 'any'
  return { values: value.length === 0 ? gap : listed(value.map(say), all, names.reader.language) }
}

/** All conditions as one clause; empty where there are none. */
export function groupsSentence(groups: Groups, names: Names, t: Translate): string {
  const said = groups.map(group =>
    listed(
      group.map(condition => conditionSentence(condition, names, t)),
      'all',
      names.reader.language,
    ),
  )
  return said.length === 0 ? '' : said.reduce((before, after) => t('conditions:orGroup', { before, after }))
}

import type { Field } from '@stoa/conditions/field'
import { operatorsOf, operatorsWhenEmpty, type Period, type ValueKind } from '@stoa/conditions/operators'
import { fullMoment } from '@stoa/text/format'
import { localeOf } from '@stoa/text/languages'
import type { Translate } from '@stoa/text/translator'
import { weekdayNames, weekdays } from '../weekdays.ts'
import { apart, gap } from './apart.ts'
import { saidDuration } from './duration.ts'
import type { Names } from './names.ts'

/** What an operator of a field wants; undefined where the field has no such operator. */
export function valueKindOf(field: Field, operator: string): ValueKind | undefined {
  const own: Record<string, ValueKind> = operatorsOf[field.type]
  const ofEmpty: Record<string, ValueKind> = field.mayBeEmpty ? operatorsWhenEmpty : {}
  return own[operator] ?? ofEmpty[operator]
}

const day = (text: string, { reader }: Names) =>
  new Intl.DateTimeFormat(localeOf(reader.language), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(`${text}T00:00:00Z`),
  )

/** "18:00" as the reader's language writes times. */
const time = (text: string, { reader }: Names) =>
  new Intl.DateTimeFormat(localeOf(reader.language), { timeStyle: 'short', timeZone: 'UTC' }).format(
    Date.parse(`2024-01-01T${text === '24:00' ? '00:00' : text}:00Z`),
  )

const isMoment = (text: unknown): text is string =>
  typeof text === 'string' && !Number.isNaN(Date.parse(text))

/** One value of a list, or the only one, in words; what is missing is a gap. */
export function saidOne(
  { field, kind, key }: { field: Field; kind: ValueKind; key?: string | undefined },
  value: unknown,
  names: Names,
  t: Translate,
): string {
  if (value === null || value === undefined || value === '') return gap
  switch (kind) {
    case 'options':
    case 'option':
      return apart((field.options && names.of(field.options, value, key)) ?? t('conditions:gone'))
    case 'texts':
      return apart(t('conditions:quoted', { text: String(value) }))
    case 'pattern':
      return apart(t('conditions:pattern', { text: String(value) }))
    case 'moment':
    case 'moments':
      return isMoment(value) ? apart(fullMoment(value, names.reader)) : gap
    case 'period':
      return apart(t(`conditions:periods.${value as Period}`))
    case 'duration': {
      const { seconds } = value as { seconds?: number }
      return seconds ? apart(saidDuration(seconds, names.reader.language)) : gap
    }
    case 'days':
      return apart(saidDuration(Number(value) * 86_400, names.reader.language))
    case 'date':
    case 'dates':
      return isMoment(value) ? apart(day(value, names)) : gap
    case 'times':
      return apart(time(String(value), names))
    case 'weekdays': {
      const name = weekdays[Number(value) - 1]
      return name ? apart(weekdayNames(names.reader.language)[name]) : gap
    }
    default:
      return apart(String(value))
  }
}

import type { Condition } from '@stoa/contract/conditions'
import type { Field } from './field.ts'
import {
  negations,
  operatorsOf,
  operatorsWhenEmpty,
  type Period,
  periods,
  type ValueKind,
} from './operators.ts'

/** What the values of conditions are once they are read. Times are minutes of the day, durations seconds. */
export type Given = {
  none: null
  options: (string | number)[]
  option: string | number
  texts: string[]
  pattern: string
  number: number
  numbers: { from: number; to: number }
  date: Temporal.PlainDate
  days: number
  moment: Temporal.Instant
  moments: { from: Temporal.Instant; to: Temporal.Instant }
  duration: number
  period: Period
  dates: { from: Temporal.PlainDate; to: Temporal.PlainDate }
  times: { from: number; to: number }
  weekdays: number[]
}

type Reader<Kind extends ValueKind> = (value: unknown) => Given[Kind] | undefined

/** A lone half of a character and the zero character cannot be sent to PostgreSQL. */
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.isWellFormed() && !value.includes('\0')
    ? value
    : undefined

const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

const option = (value: unknown): string | number | undefined =>
  typeof value === 'number' ? (Number.isSafeInteger(value) && value > 0 ? value : undefined) : text(value)

const listOf =
  <One>(read: (value: unknown) => One | undefined, most = 500) =>
  (value: unknown): One[] | undefined => {
    if (!Array.isArray(value) || value.length === 0 || value.length > most) return undefined
    const all = value.map(read).filter(one => one !== undefined)
    return all.length === value.length ? all : undefined
  }

const rangeOf =
  <One>(read: (value: unknown) => One | undefined) =>
  (value: unknown): { from: One; to: One } | undefined => {
    const range = (value ?? {}) as { from?: unknown; to?: unknown }
    const from = read(range.from)
    const to = read(range.to)
    return from === undefined || to === undefined ? undefined : { from, to }
  }

/** PostgreSQL keeps microseconds, and years of at most six digits; a condition that is finer would be rounded there. */
const moment = (value: unknown): Temporal.Instant | undefined => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d[Tt ]/.test(value)) return undefined
  try {
    return Temporal.Instant.from(value).round({ smallestUnit: 'microsecond', roundingMode: 'floor' })
  } catch {
    return undefined
  }
}

const date = (value: unknown): Temporal.PlainDate | undefined => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined
  try {
    return Temporal.PlainDate.from(value)
  } catch {
    return undefined
  }
}

const minutes = (value: unknown): number | undefined => {
  const [, hour, minute] = (typeof value === 'string' && /^([01]\d|2[0-3]):([0-5]\d)$/.exec(value)) || []
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute)
}

const longest = 100 * 366 * 86_400
const duration = (value: unknown): number | undefined => {
  const { seconds } = (value ?? {}) as { seconds?: unknown }
  return typeof seconds === 'number' && Number.isInteger(seconds) && seconds > 0 && seconds <= longest
    ? seconds
    : undefined
}

const mostDays = 100 * 366
const days = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostDays ? value : undefined

const weekday = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 7 ? value : undefined

const readers: { [Kind in ValueKind]: Reader<Kind> } = {
  none: () => null,
  options: listOf(option),
  option,
  texts: listOf(text, 200),
  pattern: text,
  number,
  numbers: rangeOf(number),
  date,
  days,
  moment,
  moments: rangeOf(moment),
  duration,
  period: value => periods.find(period => period === value),
  dates: rangeOf(date),
  times: rangeOf(minutes),
  weekdays: listOf(weekday, 7),
}

/** Undefined where the value is not what the kind says. */
export const readValue = <Kind extends ValueKind>(kind: Kind, value: unknown): Given[Kind] | undefined =>
  (readers[kind] as Reader<Kind>)(value)

/** What an operator of the field wants as its value; undefined where the field has no such operator. */
export const valueKindOf = (field: Field, operator: string): ValueKind | undefined => {
  const own: Record<string, ValueKind> = operatorsOf[field.type]
  if (Object.hasOwn(own, operator)) return own[operator]
  const whenEmpty: Record<string, ValueKind> = operatorsWhenEmpty
  return field.mayBeEmpty && Object.hasOwn(whenEmpty, operator) ? whenEmpty[operator] : undefined
}

/** A negative operator is its positive one, turned: so it holds where there is no value at all. */
export const positiveOf = (operator: string): { operator: string; negative: boolean } => {
  const positive = Object.hasOwn(negations, operator) ? negations[operator] : undefined
  return positive === undefined ? { operator, negative: false } : { operator: positive, negative: true }
}

/** The value as the evaluators need it; conditions come here after they were checked. */
export const given = <Kind extends ValueKind>(kind: Kind, condition: Condition): Given[Kind] => {
  const value = readValue(kind, condition.value)
  if (value === undefined)
    throw new Error(`The value of ${condition.field} ${condition.operator} is not ${kind}`)
  return value
}

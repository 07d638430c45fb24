/** What a value of an operator looks like; the editor shows a control for each, `check.ts` holds values to it. */
export type ValueKind =
  | 'none'
  /** One or more of the field's options: ids or words. */
  | 'options'
  | 'option'
  /** One or more texts. */
  | 'texts'
  | 'pattern'
  | 'number'
  /** `{ from, to }`, both included. */
  | 'numbers'
  /** YYYY-MM-DD. */
  | 'date'
  /** A number of days. */
  | 'days'
  /** RFC 3339. */
  | 'moment'
  | 'moments'
  /** `{ seconds }`. */
  | 'duration'
  | 'period'
  /** `{ from, to }` as YYYY-MM-DD, both included. */
  | 'dates'
  /** `{ from, to }` as HH:MM, the end excluded; an end that is not after the beginning lies on the next day. */
  | 'times'
  /** 1 Monday … 7 Sunday. */
  | 'weekdays'

export const periods = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-year',
  'last-7-days',
  'last-30-days',
] as const
export type Period = (typeof periods)[number]

/**
 * Which operators a type has, and what each wants as its value. A field that may be empty also has `empty` and `not-empty`.
 * Where a value is a list, any of it is enough; the negative operators hold where none of it does.
 */
export const operatorsOf = {
  /** One of known values. */
  choice: { 'any-of': 'options', 'none-of': 'options' },
  /** One of known values that are in an order. */
  rank: { 'any-of': 'options', 'none-of': 'options', 'at-least': 'option', 'at-most': 'option' },
  /** Several of known values at once. */
  set: { 'any-of': 'options', 'all-of': 'options', 'none-of': 'options' },
  text: {
    contains: 'texts',
    'contains-not': 'texts',
    is: 'texts',
    'is-not': 'texts',
    'starts-with': 'texts',
    'ends-with': 'texts',
    matches: 'pattern',
    'matches-not': 'pattern',
  },
  /** Several texts: one that holds is enough; the negative operators hold where none does. */
  texts: {
    contains: 'texts',
    'contains-not': 'texts',
    is: 'texts',
    'is-not': 'texts',
    'starts-with': 'texts',
    'ends-with': 'texts',
    matches: 'pattern',
    'matches-not': 'pattern',
  },
  number: {
    equals: 'number',
    'equals-not': 'number',
    'at-least': 'number',
    'at-most': 'number',
    between: 'numbers',
  },
  moment: {
    before: 'moment',
    after: 'moment',
    between: 'moments',
    in: 'period',
    'within-last': 'duration',
    'longer-ago-than': 'duration',
    'within-next': 'duration',
    'further-than': 'duration',
  },
  /** A day without a time; it is compared with today as it is in the zone. */
  date: {
    on: 'date',
    before: 'date',
    after: 'date',
    between: 'dates',
    in: 'period',
    'within-last': 'days',
    'longer-ago-than': 'days',
    'within-next': 'days',
    'further-than': 'days',
  },
  flag: { yes: 'none', no: 'none' },
  /** The moment of deciding itself. */
  now: { weekday: 'weekdays', 'time-between': 'times', 'time-outside': 'times', 'date-between': 'dates' },
} as const satisfies Record<string, Record<string, ValueKind>>

export const operatorsWhenEmpty = { empty: 'none', 'not-empty': 'none' } as const satisfies Record<
  string,
  ValueKind
>

export type FieldType = keyof typeof operatorsOf

/** Each negative operator with the one that it turns round. */
export const negations: Readonly<Record<string, string>> = {
  'none-of': 'any-of',
  'contains-not': 'contains',
  'is-not': 'is',
  'matches-not': 'matches',
  'equals-not': 'equals',
  no: 'yes',
  'not-empty': 'empty',
  'time-outside': 'time-between',
}

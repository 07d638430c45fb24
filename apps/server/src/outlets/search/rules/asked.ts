import { type Status, statuses } from '@stoa/contract/ticket-shapes'

/** What somebody looks for. Words may hold phrases in quotes and `or`; `without` are words and phrases that must not be there. */
export type Asked = {
  words: string
  without: string[]
  from: string[]
  tags: string[]
  departments: string[]
  statuses: Status[]
  /** Days, the first included, the second not. */
  after: Temporal.PlainDate | null
  before: Temporal.PlainDate | null
  /** What was typed as one of these and says nothing, as it was typed. */
  notUnderstood: string[]
}

const token = /(-?)(?:([a-z]+):)?("[^"]*"?|\S+)/giu

const day = (value: string): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from(value)
  } catch {
    return null
  }
}

const unquoted = (value: string) => value.replaceAll('"', '').trim()

const operators: ReadonlySet<string> = new Set(['from', 'tag', 'department', 'status', 'after', 'before'])

/** Puts an operator's value where it belongs. @returns whether the value makes sense */
const take = (asked: Asked, operator: string, value: string): boolean => {
  const status = statuses.find(known => known === value.toLowerCase())
  if (operator === 'from') asked.from.push(value)
  else if (operator === 'tag') asked.tags.push(value)
  else if (operator === 'department') asked.departments.push(value)
  else if (operator === 'status' && status) asked.statuses.push(status)
  else if (operator === 'after' && day(value)) asked.after = day(value)
  else if (operator === 'before' && day(value)) asked.before = day(value)
  else return false
  return true
}

/** Whether nothing is asked for, by which everything would be found. */
export const asksNothing = ({ words, from, tags, departments, statuses, after, before }: Asked): boolean =>
  words === '' && [from, tags, departments, statuses].every(each => each.length === 0) && !after && !before

/** What was typed, taken apart. What looks like an operator and is none is a word. */
export const readAsked = (typed: string): Asked => {
  const asked: Asked = {
    words: '',
    without: [],
    from: [],
    tags: [],
    departments: [],
    statuses: [],
    after: null,
    before: null,
    notUnderstood: [],
  }
  const words: string[] = []
  for (const [whole, minus, operator, value = ''] of typed.matchAll(token)) {
    const plain = unquoted(value)
    if (plain === '') continue
    const known = operator?.toLowerCase() ?? ''
    if (operators.has(known)) {
      if (minus || !take(asked, known, plain)) asked.notUnderstood.push(whole)
      continue
    }
    if (minus && !operator) asked.without.push(value)
    else words.push(whole)
  }
  asked.words = words.join(' ')
  return asked
}

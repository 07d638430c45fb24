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

/** Puts an operator's value where it belongs. @returns whether there is such an operator and the value makes sense */
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
  }
  const words: string[] = []
  for (const [whole, minus, operator, value = ''] of typed.matchAll(token)) {
    const plain = unquoted(value)
    if (plain === '') continue
    if (operator && !minus && take(asked, operator.toLowerCase(), plain)) continue
    if (minus && !operator) asked.without.push(value)
    else words.push(whole)
  }
  asked.words = words.join(' ')
  return asked
}

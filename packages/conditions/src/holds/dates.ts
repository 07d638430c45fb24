import { given } from '../given.ts'
import { daysOf } from '../periods.ts'
import { localTime } from './seen.ts'
import type { Asked, Test } from './test.ts'

/** Years have four digits, so days in a row are texts in a row. */
type Look = (seen: string, today: Temporal.PlainDate) => boolean

const lookOf = ({ condition, operator }: Asked): Look => {
  switch (operator) {
    case 'on':
    case 'before':
    case 'after': {
      const day = given('date', condition).toString()
      if (operator === 'on') return seen => seen === day
      return operator === 'before' ? seen => seen < day : seen => seen > day
    }
    case 'between': {
      const { from, to } = given('dates', condition)
      const [first, last] = [from.toString(), to.toString()]
      return seen => seen >= first && seen <= last
    }
    case 'in': {
      const period = given('period', condition)
      return (seen, today) => {
        const { from, to } = daysOf(period, today)
        return seen >= from.toString() && seen <= to.toString()
      }
    }
  }
  const days = given('days', condition)
  switch (operator) {
    case 'within-last':
      return (seen, today) => seen <= today.toString() && seen >= today.subtract({ days }).toString()
    case 'longer-ago-than':
      return (seen, today) => seen < today.subtract({ days }).toString()
    case 'within-next':
      return (seen, today) => seen >= today.toString() && seen <= today.add({ days }).toString()
    default:
      return (seen, today) => seen > today.add({ days }).toString()
  }
}

export const dateTest = (asked: Asked): Test => {
  const { key, zone } = asked
  const look = lookOf(asked)
  return (values, now) => {
    const seen = values.get(key)
    return typeof seen === 'string' && look(seen, localTime(now, zone).toPlainDate())
  }
}

import { sql } from 'kysely'
import { given } from '../given.ts'
import type { Asking, Sql } from './asking.ts'
import { daysOf, localTime } from './moments.ts'

/** The value is a text, which every year of four digits can be compared as; a date of the database has no year nought. */
export const dateSql = ({ condition, operator, value, now, zone }: Asking): Sql => {
  const seen = sql`(${value} collate "C")`
  const text = (day: Sql) => sql`to_char(${day}, 'YYYY-MM-DD')`
  const today = sql`${localTime(now, zone)}::date`
  switch (operator) {
    case 'on':
      return sql`${seen} = ${given('date', condition).toString()}::text`
    case 'before':
      return sql`${seen} < ${given('date', condition).toString()}::text`
    case 'after':
      return sql`${seen} > ${given('date', condition).toString()}::text`
    case 'between': {
      const { from, to } = given('dates', condition)
      return sql`${seen} between ${from.toString()}::text and ${to.toString()}::text`
    }
    case 'in': {
      const { from, to } = daysOf(given('period', condition), today)
      return sql`${seen} between ${text(from)} and ${text(to)}`
    }
  }
  const days = sql`${given('days', condition)}::int`
  switch (operator) {
    case 'within-last':
      return sql`${seen} between ${text(sql`${today} - ${days}`)} and ${text(today)}`
    case 'longer-ago-than':
      return sql`${seen} < ${text(sql`${today} - ${days}`)}`
    case 'within-next':
      return sql`${seen} between ${text(today)} and ${text(sql`${today} + ${days}`)}`
    default:
      return sql`${seen} > ${text(sql`${today} + ${days}`)}`
  }
}

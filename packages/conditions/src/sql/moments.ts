import { sql } from 'kysely'
import { given } from '../given.ts'
import type { Period } from '../operators.ts'
import type { Asking, Sql } from './asking.ts'

/** Both ends of a period in days, of a day that the query knows as `${today}`; the same as `daysOf` in memory. */
export const daysOf = (period: Period, today: Sql): { from: Sql; to: Sql } => {
  const monday = sql`date_trunc('week', ${today}::timestamp)::date`
  const first = (of: string) => sql`date_trunc(${sql.lit(of)}, ${today}::timestamp)::date`
  switch (period) {
    case 'today':
      return { from: today, to: today }
    case 'yesterday':
      return { from: sql`${today} - 1`, to: sql`${today} - 1` }
    case 'this-week':
      return { from: monday, to: sql`${monday} + 6` }
    case 'last-week':
      return { from: sql`${monday} - 7`, to: sql`${monday} - 1` }
    case 'this-month':
      return { from: first('month'), to: sql`(${first('month')} + interval '1 month')::date - 1` }
    case 'last-month':
      return { from: sql`(${first('month')} - interval '1 month')::date`, to: sql`${first('month')} - 1` }
    case 'this-year':
      return { from: first('year'), to: sql`(${first('year')} + interval '1 year')::date - 1` }
    case 'last-7-days':
      return { from: sql`${today} - 6`, to: today }
    case 'last-30-days':
      return { from: sql`${today} - 29`, to: today }
  }
}

export const localTime = (at: Sql, zone: string) => sql`(${at} at time zone ${zone}::text)`

export const momentSql = ({ condition, operator, value, now, zone }: Asking): Sql => {
  switch (operator) {
    case 'before':
      return sql`${value} < ${given('moment', condition)}::timestamptz`
    case 'after':
      return sql`${value} > ${given('moment', condition)}::timestamptz`
    case 'between': {
      const { from, to } = given('moments', condition)
      return sql`${value} between ${from}::timestamptz and ${to}::timestamptz`
    }
    case 'in': {
      const { from, to } = daysOf(given('period', condition), sql`${localTime(now, zone)}::date`)
      return sql`${localTime(value, zone)}::date between ${from} and ${to}`
    }
  }
  const span = sql`make_interval(secs => ${given('duration', condition)})`
  switch (operator) {
    case 'within-last':
      return sql`${value} between ${now} - ${span} and ${now}`
    case 'longer-ago-than':
      return sql`${value} < ${now} - ${span}`
    case 'within-next':
      return sql`${value} between ${now} and ${now} + ${span}`
    default:
      return sql`${value} > ${now} + ${span}`
  }
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

export const nowSql = ({ condition, operator, now, zone }: Asking): Sql => {
  const local = localTime(now, zone)
  if (operator === 'weekday')
    return sql`extract(isodow from ${local})::int = any (${given('weekdays', condition)}::int[])`
  if (operator === 'date-between') {
    const { from, to } = given('dates', condition)
    return sql`${local}::date between ${from}::date and ${to}::date`
  }
  const { from, to } = given('times', condition)
  const time = sql`${local}::time`
  const after = sql`${time} >= ${clock(from)}::time`
  const before = sql`${time} < ${clock(to)}::time`
  return from < to ? sql`${after} and ${before}` : sql`(${after} or ${before})`
}

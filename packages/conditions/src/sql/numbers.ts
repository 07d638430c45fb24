import { sql } from 'kysely'
import { given } from '../given.ts'
import type { Asking, Sql } from './asking.ts'

export const numberSql = ({ condition, operator, value }: Asking): Sql => {
  if (operator === 'between') {
    const { from, to } = given('numbers', condition)
    return sql`${value} between ${from}::numeric and ${to}::numeric`
  }
  const number = given('number', condition)
  if (operator === 'at-least') return sql`${value} >= ${number}::numeric`
  if (operator === 'at-most') return sql`${value} <= ${number}::numeric`
  return sql`${value} = ${number}::numeric`
}

export const flagSql = ({ value }: Asking): Sql => value

export const emptySql = ({ field, value }: Asking): Sql => {
  if (field.type === 'set' || field.type === 'texts')
    return sql`not exists (select from unnest(${value}) as one (text) where one.text <> '')`
  return field.type === 'text' || (field.type === 'choice' && field.options === 'tags')
    ? sql`coalesce(${value}, '') = ''`
    : sql`${value} is null`
}

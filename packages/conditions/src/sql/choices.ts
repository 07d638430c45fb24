import { sql } from 'kysely'
import { folded } from '../fold.ts'
import { given } from '../given.ts'
import { chosenById, ranked } from '../options.ts'
import type { Asking, Sql } from './asking.ts'

const words = (options: readonly (string | number)[]) => options.map(String)

export const choiceSql = ({ condition, field, value, me }: Asking): Sql => {
  const wanted = given('options', condition)
  if (field.options === 'tags') return sql`folded(${value}) = any (${words(wanted).map(folded)}::text[])`
  if (!chosenById(field.options)) return sql`${value} = any (${words(wanted)}::text[])`
  const ids = wanted.flatMap(one => (one === 'me' ? (me ?? []) : one))
  return field.aliases ? sql`${value} && ${ids}::bigint[]` : sql`${value} = any (${ids}::bigint[])`
}

export const rankSql = (asking: Asking): Sql => {
  const { condition, field, operator, value } = asking
  if (operator === 'any-of') return choiceSql(asking)
  const option = String(given('option', condition))
  const wanted = ranked(field.options, option, operator === 'at-least' ? operator : 'at-most')
  return sql`${value} = any (${wanted}::text[])`
}

export const setSql = ({ condition, field, operator, value, isNow }: Asking): Sql => {
  const wanted = words(given('options', condition)).map(folded)
  if (isNow && field.has && operator === 'any-of') {
    const [before = '', after = ''] = field.has.split('$words')
    return sql`${sql.raw(before)}${wanted}::text[]${sql.raw(after)}`
  }
  return operator === 'all-of'
    ? sql`(select array_agg(folded(one.word)) from unnest(${value}) as one (word)) @> ${wanted}::text[]`
    : sql`exists (select from unnest(${value}) as one (word) where folded(one.word) = any (${wanted}::text[]))`
}

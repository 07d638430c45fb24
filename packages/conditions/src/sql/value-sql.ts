import { sql } from 'kysely'
import type { Field } from '../field.ts'
import { chosenById } from '../options.ts'
import type { Past, Sql } from './asking.ts'

/** The value of a field as it is now, in a query with the tables that its scope promises. */
export const valueSql = (field: Field, key: string | undefined): Sql => keyedSql(field.sql, key)

const keyedSql = (spelled: string, key: string | undefined): Sql => {
  const [first = '', ...rest] = spelled.split('$key')
  const name = (key ?? '').toLowerCase()
  return rest.reduce<Sql>((before, after) => sql`${before}${name}::text${sql.raw(after)}`, sql.raw(first))
}

/**
 * The value as it was at the event: what the first later event that changed it says it was before, else what it is now. It goes by way of
 * JSON because there "it was nothing" (null) is not the same as "no event tells".
 */
const valueAtEvent = (field: Field, key: string | undefined): Sql => {
  const { before } = field
  if (!before) return valueSql(field, key)
  if ('sql' in before) return keyedSql(before.sql, key)
  const { path } = before
  const cast = sql.raw(chosenById(field.options) ? 'bigint' : 'text')
  return sql`(coalesce(
    (select later.data -> ${path}::text -> 'from' from event later
     where later.ticket_id = ticket.id and later.id > event.id and later.data -> ${path}::text ? 'from'
     order by later.id limit 1),
    to_jsonb(${valueSql(field, key)})) #>> '{}')::${cast}`
}

/**
 * Something about a field as it was at the event, made from the expression of its value. Where it is said since when anything may have happened,
 * tickets that had no change of the field since are told apart by one look at those changes, and taken as they are.
 */
export const madeAtEvent = (
  field: Field,
  key: string | undefined,
  { since }: Past,
  make: (value: Sql, isNow: boolean) => Sql,
): Sql => {
  const { before } = field
  const then = make(valueAtEvent(field, key), !before)
  if (!before?.by || !since) return then
  return sql`(case when ticket.id in (
    select changed.ticket_id from event changed where changed.name = any (${[...before.by]}::text[]) and changed.at >= ${since})
    then ${then} else ${make(valueSql(field, key), true)} end)`
}

import { sql } from 'kysely'
import type { Field } from '../field.ts'
import { chosenById } from '../options.ts'
import type { Sql } from './asking.ts'

/** The value of a field as it is now, in a query with the tables that its scope promises. */
export const valueSql = (field: Field, key: string | undefined): Sql => {
  const [first = '', ...rest] = field.sql.split('$key')
  const name = (key ?? '').toLowerCase()
  return rest.reduce<Sql>((before, after) => sql`${before}${name}::text${sql.raw(after)}`, sql.raw(first))
}

/**
 * The value as it was at the event: what the first later event that changed it says it was before, else what it is now. It goes by way of
 * JSON because there "it was nothing" (null) is not the same as "no event tells".
 */
export const valueAtEvent = (field: Field, key: string | undefined): Sql => {
  const { before } = field
  if (!before) return valueSql(field, key)
  if ('sql' in before) return sql.raw(before.sql)
  const cast = sql.raw(chosenById(field.options) ? 'bigint' : 'text')
  return sql`(coalesce(
    (select later.data -> ${before.path}::text -> 'from' from event later
     where later.ticket_id = ticket.id and later.id > event.id and later.data -> ${before.path}::text ? 'from'
     order by later.id limit 1),
    to_jsonb(${valueSql(field, key)})) #>> '{}')::${cast}`
}

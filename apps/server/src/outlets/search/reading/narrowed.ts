import { asideStatuses } from '@stoa/contract/ticket-shapes'
import { type RawBuilder, sql } from 'kysely'
import { contactsMeantBy } from '../../../core/contacts/queries.ts'
import type { Scope } from '../../../core/departments/queries.ts'
import { visibleTickets } from '../../../core/tickets/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { Asked } from '../rules/asked.ts'

/** The one that is called so; where none is, those that have it in their names. */
const departmentsMeantBy = (name: string): RawBuilder<unknown> => sql`
  with meant as (
    select id, lower(name) = lower(${name}) as exactly from department
    where strpos(lower(name), lower(${name})) > 0
  )
  select id from meant where exactly or not exists (select from meant where exactly)`

/** Which tickets the operators and the caller's rights leave, for a query that calls the ticket table `ticket`. */
export const narrowed = async (db: Db, scope: Scope, asked: Asked): Promise<RawBuilder<boolean>> => {
  const conditions: RawBuilder<unknown>[] = [visibleTickets(scope)]
  conditions.push(
    asked.statuses.length > 0
      ? sql`ticket.status = any(${asked.statuses}::text[])`
      : sql`ticket.status <> all(${[...asideStatuses]}::text[])`,
  )
  for (const from of asked.from)
    conditions.push(sql`ticket.contact_id = any(${await contactsMeantBy(db, from)}::bigint[])`)
  for (const tag of asked.tags)
    conditions.push(
      sql`ticket.id in (select ticket_id from ticket_tag join tag on tag.id = tag_id where lower(tag.name) = lower(${tag}))`,
    )
  for (const name of asked.departments)
    conditions.push(sql`ticket.department_id in (${departmentsMeantBy(name)})`)
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** From the beginning of a day to that of another one, in the reader's zone. */
export const within = (at: RawBuilder<unknown>, asked: Asked, zone: string): RawBuilder<unknown> => {
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant().toString()
  const conditions = [
    ...(asked.after ? [sql`${at} >= ${start(asked.after)}::timestamptz`] : []),
    ...(asked.before ? [sql`${at} < ${start(asked.before)}::timestamptz`] : []),
  ]
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`
}

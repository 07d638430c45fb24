import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Scope } from '../../departments/queries.ts'

export type SpentFilter = {
  from: Temporal.PlainDate
  /** The last day, which is included. */
  to: Temporal.PlainDate
  departments: Scope
  agents: 'all' | readonly number[]
  /** 0: customers without a company. */
  companies: 'all' | readonly number[]
}

/** 0: a customer without a company. */
const keys = {
  department: sql`spent_time.department_id`,
  agent: sql`spent_time.person_id`,
  company: sql`coalesce((
    select contact.company_id from ticket join contact on contact.id = ticket.contact_id where ticket.id = spent_time.ticket_id
  ), 0)`,
  day: sql`spent_time.day`,
  week: sql`date_trunc('week', spent_time.day::timestamp)::date`,
  month: sql`date_trunc('month', spent_time.day::timestamp)::date`,
  year: sql`date_trunc('year', spent_time.day::timestamp)::date`,
} satisfies Record<string, RawBuilder<unknown>>

const where = ({ from, to, departments, agents, companies }: SpentFilter) => sql`
  spent_time.day between ${from.toString()}::date and ${to.toString()}::date
  and ${departments === 'all' ? sql`true` : sql`spent_time.department_id = any(${departments}::bigint[])`}
  and ${agents === 'all' ? sql`true` : sql`spent_time.person_id = any(${agents}::bigint[])`}
  and ${companies === 'all' ? sql`true` : sql`${keys.company} = any(${companies}::bigint[])`}`

/** How much was spent, by what is asked; what has nothing is left out. */
export const sumSpent = async (
  tx: Tx,
  filter: SpentFilter,
  by: keyof typeof keys,
): Promise<{ key: string; entries: number; minutes: number }[]> => {
  const { rows } = await sql<{ key: string; entries: number; minutes: number }>`
    select (${keys[by]})::text as key, count(*)::int as entries, sum(minutes)::int as minutes
    from spent_time where ${where(filter)} group by 1 order by 1`.execute(tx)
  return rows
}

export type SpentEntry = {
  id: number
  ticketId: number
  contactId: number
  companyId: number | null
  departmentId: number
  personId: number
  day: string
  minutes: number
  note: string
  at: Temporal.Instant
}

/** The entries themselves, those of the last day first. */
export const listSpent = async (
  tx: Tx,
  filter: SpentFilter,
  { before, limit }: { before: { day: string; id: number } | null; limit: number },
): Promise<SpentEntry[]> => {
  const after = before
    ? sql`and (spent_time.day, spent_time.id) < (${before.day}::date, ${before.id})`
    : sql``
  const { rows } = await sql<SpentEntry>`
    select spent_time.id, spent_time.ticket_id as "ticketId", ticket.contact_id as "contactId", contact.company_id as "companyId",
      spent_time.department_id as "departmentId", person_id as "personId", day::text, minutes, note, spent_time.created_at as at
    from spent_time join ticket on ticket.id = spent_time.ticket_id join contact on contact.id = ticket.contact_id
    where ${where(filter)} ${after} order by spent_time.day desc, spent_time.id desc limit ${limit}`.execute(
    tx,
  )
  return rows
}

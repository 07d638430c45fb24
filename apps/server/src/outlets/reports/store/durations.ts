import type { KeptDuration } from '@stoa/contract/metrics-within'
import { sql } from 'kysely'
import type { Scope } from '../../../core/departments/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { DurationFact } from '../rules/durations.ts'

/** Writes how long things of tickets took; what is there already stays. */
export const writeDurations = async (
  tx: Tx,
  found: readonly { ticketId: number; fact: DurationFact }[],
): Promise<void> => {
  if (found.length === 0) return
  const numbers = (of: (each: (typeof found)[number]) => number) => sql`${found.map(of)}::bigint[]`
  await sql`
    insert into report_duration (ticket_id, event_id, measure, at, department_id, agent_id, channel, seconds)
    select * from unnest(
      ${numbers(each => each.ticketId)}, ${numbers(each => each.fact.eventId)}, ${found.map(({ fact }) => fact.measure)}::text[],
      ${found.map(({ fact }) => fact.at.toString())}::timestamptz[], ${numbers(each => each.fact.departmentId)},
      ${numbers(each => each.fact.agentId)}, ${found.map(({ fact }) => fact.channel)}::text[], ${numbers(each => each.fact.value)})
    on conflict do nothing`.execute(tx)
}

/** Takes back what was written of things that are not so any more. */
export const takeDurations = async (
  tx: Tx,
  gone: readonly { ticketId: number; fact: DurationFact }[],
): Promise<void> => {
  if (gone.length === 0) return
  await sql`
    delete from report_duration as kept
    using unnest(
      ${gone.map(({ ticketId }) => ticketId)}::bigint[], ${gone.map(({ fact }) => fact.eventId)}::bigint[],
      ${gone.map(({ fact }) => fact.measure)}::text[]
    ) as gone (ticket_id, event_id, measure)
    where kept.ticket_id = gone.ticket_id and kept.event_id = gone.event_id and kept.measure = gone.measure`.execute(
    tx,
  )
}

export const forgetDurations = async (tx: Tx, from: number, below: number): Promise<void> => {
  await sql`delete from report_duration where ticket_id >= ${from} and ticket_id < ${below}`.execute(tx)
}

/** Below which ticket durations are still to be found; null: nowhere. */
export const nextBelow = async (tx: Tx): Promise<number | null> => {
  const row = await tx.selectFrom('report_duration_fill').select('next_below').executeTakeFirst()
  return row?.next_below ?? null
}

export const moveBelow = async (tx: Tx, below: number | null): Promise<void> => {
  await tx.updateTable('report_duration_fill').set({ next_below: below }).execute()
}

export type Counted = { day: string; within: number; of: number }

/** How many things took so many seconds or less, of how many, by the local day on which they ended; days without any are left out. */
export const countWithin = async (
  tx: Tx,
  asked: {
    measure: KeptDuration
    seconds: number
    from: Temporal.Instant
    until: Temporal.Instant
    zone: string
    departments: Scope
    agents: 'all' | readonly number[]
  },
): Promise<Counted[]> => {
  const { departments, agents } = asked
  // Named one by one, also when it is all of them: an index begins with them.
  const where = departments === 'all' ? sql`array(select id from department)` : sql`${departments}::bigint[]`
  const who = agents === 'all' ? sql`true` : sql`agent_id = any(${agents}::bigint[])`
  const { rows } = await sql<Counted>`
    select (at at time zone ${asked.zone})::date::text as day,
      count(*) filter (where seconds <= ${asked.seconds})::int as within, count(*)::int as of
    from report_duration
    where measure = ${asked.measure} and department_id = any(${where}) and at >= ${asked.from} and at < ${asked.until} and ${who}
    group by 1 order by 1`.execute(tx)
  return rows
}

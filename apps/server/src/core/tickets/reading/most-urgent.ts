import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** A ticket that waits for an agent; its row is locked for the rest of the transaction. */
export type WaitingTicket = { id: number; departmentId: number; assigneeId: number | null }

/** Looked at by one press; as many presses as this can lock different tickets at the same moment without looking again. */
const looked = 40

/** Somebody who saved a draft this recently is still at it. */
const atWork = { minutes: 15 }

type Asked = {
  personId: number
  departmentIds: readonly number[]
  exceptTicketId: number | null
  now: Temporal.Instant
}

const waits = sql`ticket.status in ('new', 'open')`

const columns = sql`ticket.id, ticket.department_id as "departmentId", ticket.assignee_id as "assigneeId"`

/** Not what is on the screen already, and nothing that another agent is writing on. Few are: they are looked up once. */
const mayBeOffered = ({ personId, exceptTicketId, now }: Asked): RawBuilder<boolean> => sql`
  ticket.id is distinct from ${exceptTicketId}::bigint
  and ticket.id not in (
    select draft.ticket_id from draft where draft.saved_at > ${now.subtract(atWork)} and draft.person_id <> ${personId}
  )`

/**
 * The most urgent ones: nobody's by a probe a department into an index in their order, and those that are the agent's own.
 * FOR UPDATE cannot stand in a union, so they are candidates that are locked afterwards.
 */
const inTheQueue = (asked: Asked): RawBuilder<unknown> => sql`
  select nobodys.id, nobodys.urgent_at
  from unnest(${asked.departmentIds}::bigint[]) as probe(department_id)
  cross join lateral (
    select ticket.id, ticket.urgent_at from ticket
    where ticket.department_id = probe.department_id and ${waits} and ticket.assignee_id is null and ${mayBeOffered(asked)}
    order by ticket.urgent_at, ticket.id limit ${looked}
  ) as nobodys
  union all
  (
    select ticket.id, ticket.urgent_at from ticket
    where ticket.assignee_id = ${asked.personId} and ${waits} and ticket.department_id = any(${asked.departmentIds}::bigint[])
      and ${mayBeOffered(asked)}
    order by ticket.urgent_at, ticket.id limit ${looked}
  )`

/** The same, of those that the agent answered last. */
const answeredLast = (asked: Asked): RawBuilder<unknown> => sql`
  select ticket.id, ticket.urgent_at from ticket
  where ticket.answered_by_id = ${asked.personId} and ${waits} and ticket.department_id = any(${asked.departmentIds}::bigint[])
    and (ticket.assignee_id is null or ticket.assignee_id = ${asked.personId}) and ${mayBeOffered(asked)}
  order by ticket.urgent_at, ticket.id limit ${looked}`

const lockFirst = async (
  tx: Tx,
  asked: Asked,
  candidates: RawBuilder<unknown>,
  whereLocked: 'skip' | 'wait',
): Promise<WaitingTicket | null> => {
  const { rows } = await sql<WaitingTicket>`
    with candidate as materialized (${candidates})
    select ${columns} from candidate join ticket on ticket.id = candidate.id
    where ${waits} and (ticket.assignee_id is null or ticket.assignee_id = ${asked.personId})
      and ticket.department_id = any(${asked.departmentIds}::bigint[])
    order by candidate.urgent_at, ticket.id limit 1
    for update of ticket ${whereLocked === 'skip' ? sql`skip locked` : sql``}`.execute(tx)
  return rows[0] ?? null
}

/**
 * Locks the most urgent ticket that waits for an agent: nobody's or the agent's own, in these departments. What others hold at
 * this moment is passed over; only where nothing else is left it is waited for, so that null means that nothing waits.
 */
export const lockMostUrgentFor = async (
  tx: Tx,
  asked: Asked & { lastAgentFirst: boolean },
): Promise<WaitingTicket | null> => {
  if (asked.lastAgentFirst) {
    const again = await lockFirst(tx, asked, answeredLast(asked), 'skip')
    if (again) return again
  }
  return (
    (await lockFirst(tx, asked, inTheQueue(asked), 'skip')) ?? lockFirst(tx, asked, inTheQueue(asked), 'wait')
  )
}

/** Locks the most urgent tickets of a department that are nobody's; those that others hold at this moment are passed over. */
export const lockMostUrgentOf = async (
  tx: Tx,
  departmentId: number,
  limit: number,
): Promise<WaitingTicket[]> => {
  const { rows } = await sql<WaitingTicket>`
    select ${columns} from ticket
    where ticket.department_id = ${departmentId} and ${waits} and ticket.assignee_id is null
    order by ticket.urgent_at, ticket.id limit ${limit} for update skip locked`.execute(tx)
  return rows
}

/** Of these departments, those with a ticket that is nobody's and waits. */
export const departmentsThatWait = async (
  db: Db | Tx,
  departmentIds: readonly number[],
): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    select probe.id from unnest(${departmentIds}::bigint[]) as probe(id)
    where exists (
      select from ticket where ticket.department_id = probe.id and ${waits} and ticket.assignee_id is null
    )`.execute(db)
  return rows.map(row => row.id)
}

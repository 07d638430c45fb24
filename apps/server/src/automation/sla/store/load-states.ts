import type { Priority, Status } from '@stoa/contract/ticket-shapes'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Because, Clock, HoldReason, Outcome, State, TicketMetric } from '../rules/clocks.ts'

/** The state of a ticket's clocks, and the newest event that it knows of. */
export type Kept = { state: State; eventId: number }

type Head = Omit<State, 'clocks'> & { ticketId: number; eventId: number }
type ClockRow = Omit<Clock, 'stretches'> & { id: number; ticketId: number }
type StretchRow = Clock['stretches'][number] & { clockId: number }

const readHeads = async (db: Db | Tx, ticketIds: readonly number[]): Promise<Head[]> => {
  const rows = await db
    .selectFrom('sla_ticket')
    .selectAll()
    .where('ticket_id', 'in', [...ticketIds])
    .execute()
  return rows.map(row => ({
    ticketId: row.ticket_id,
    eventId: row.event_id,
    levelId: row.level_id,
    because: row.because as Because,
    ruleId: row.rule_id,
    departmentId: row.department_id,
    assigneeId: row.assignee_id,
    priority: row.priority as Priority,
    status: row.status as Status,
  }))
}

const readClocks = async (db: Db | Tx, ticketIds: readonly number[], which: Which): Promise<ClockRow[]> => {
  const rows = await db
    .selectFrom('sla_clock')
    .selectAll()
    .where('ticket_id', 'in', [...ticketIds])
    .$if(which === 'open', some => some.where('ended_at', 'is', null))
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    ticketId: row.ticket_id,
    metric: row.metric as TicketMetric,
    target: row.target,
    withdrawnAt: row.withdrawn_at,
    startedAt: row.started_at,
    written: row.written,
    dueAt: row.due_at,
    breachAt: row.breach_at,
    warnAt: row.warn_at,
    warnedAt: row.warned_at,
    breachedAt: row.breached_at,
    endedAt: row.ended_at,
    elapsed: row.elapsed,
    outcome: row.outcome as Outcome | null,
    endedBy: row.ended_by,
    told:
      row.department_id === null
        ? null
        : { departmentId: row.department_id, levelId: row.level_id, responsibleId: row.responsible_id },
  }))
}

const readStretches = async (db: Db | Tx, clockIds: readonly number[]): Promise<StretchRow[]> => {
  const { rows } = await sql<StretchRow & { reason: HoldReason | null }>`
    select clock_id as "clockId", from_at as "from", to_at as "to", reason from sla_stretch
    where clock_id = any(${clockIds}::bigint[]) order by clock_id, from_at`.execute(db)
  return rows
}

/** What has ended changes no more, so only screens ask for all. */
type Which = 'open' | 'all'

/** By ticket; those without clocks are left out. */
export const loadStates = async (
  db: Db | Tx,
  ticketIds: readonly number[],
  which: Which = 'open',
): Promise<Map<number, Kept>> => {
  if (ticketIds.length === 0) return new Map()
  const heads = await readHeads(db, ticketIds)
  if (heads.length === 0) return new Map()
  const clocks = await readClocks(
    db,
    heads.map(head => head.ticketId),
    which,
  )
  const lives = Map.groupBy(
    await readStretches(
      db,
      clocks.map(clock => clock.id),
    ),
    row => row.clockId,
  )
  const byTicket = Map.groupBy(clocks, clock => clock.ticketId)
  return new Map(
    heads.map(({ ticketId, eventId, ...head }) => {
      const own = (byTicket.get(ticketId) ?? []).map(({ ticketId: _, ...clock }) => ({
        ...clock,
        stretches: (lives.get(clock.id) ?? []).map(({ clockId: __, ...stretch }) => stretch),
      }))
      return [ticketId, { eventId, state: { ...head, clocks: own } }]
    }),
  )
}

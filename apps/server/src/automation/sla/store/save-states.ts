import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { reserveIds } from '../../../platform/db/reserve-ids.ts'
import type { Clock } from '../rules/clocks.ts'
import type { Kept } from './load-states.ts'
import { type Placed, writeStretches } from './write-stretches.ts'

export type Change = { ticketId: number; before: Kept | null; after: Kept }

/** Writes what changed of the clocks of many tickets, with as many statements as for one. @returns them with their ids */
export const saveStates = async (tx: Tx, changes: readonly Change[]): Promise<Change[]> => {
  if (changes.length === 0) return []
  await writeHeads(tx, changes)
  const numbered = await number(tx, changes)
  const placed = numbered.flatMap(({ ticketId, before, after }) => {
    const known = new Map(before?.state.clocks.map(clock => [clock.id, clock]))
    return after.state.clocks
      .map(clock => ({ ticketId, clock, before: known.get(clock.id) ?? null }))
      .filter(({ clock, before: same }) => clock !== same)
  })
  await writeClocks(tx, placed)
  await writeStretches(tx, placed)
  return numbered
}

/** Clocks of something that turned out not to have happened. */
export const forgetClocks = async (tx: Tx, ids: readonly number[]): Promise<void> => {
  if (ids.length > 0) await tx.deleteFrom('sla_clock').where('id', 'in', ids).execute()
}

const writeHeads = async (tx: Tx, changes: readonly Change[]) => {
  const heads = changes.map(({ ticketId, after: { eventId, state } }) => ({
    ticket_id: ticketId,
    level_id: state.levelId,
    because: state.because,
    rule_id: state.ruleId,
    department_id: state.departmentId,
    assignee_id: state.assigneeId,
    priority: state.priority,
    status: state.status,
    event_id: eventId,
  }))
  await sql`
    insert into sla_ticket as kept
    select * from jsonb_populate_recordset(null::sla_ticket, ${JSON.stringify(heads)}::jsonb)
    on conflict (ticket_id) do update set level_id = excluded.level_id, because = excluded.because,
      rule_id = excluded.rule_id, department_id = excluded.department_id, assignee_id = excluded.assignee_id, priority = excluded.priority,
      status = excluded.status, event_id = excluded.event_id`.execute(tx)
}

/** Ids come first, because stretches are written with them. */
const number = async (tx: Tx, changes: readonly Change[]): Promise<Change[]> => {
  const wanted = changes.flatMap(({ after }) => after.state.clocks).filter(({ id }) => id === null).length
  if (wanted === 0) return [...changes]
  const ids = (await reserveIds(tx, 'sla_clock', wanted)).values()
  const withId = (clock: Clock) => (clock.id === null ? { ...clock, id: ids.next().value ?? null } : clock)
  return changes.map(({ ticketId, before, after }) => ({
    ticketId,
    before,
    after: { ...after, state: { ...after.state, clocks: after.state.clocks.map(withId) } },
  }))
}

/** All but the one that the database makes of the others. */
const clockColumns = sql.raw(
  `id, ticket_id, metric, target, withdrawn_at, started_at, written, due_at, breach_at, warn_at, warned_at, breached_at, ended_at, elapsed,
  outcome, ended_by, department_id, level_id, responsible_id`,
)

const writeClocks = async (tx: Tx, placed: readonly Placed[]) => {
  if (placed.length === 0) return
  const rows = placed.map(({ ticketId, clock }) => ({
    id: clock.id,
    ticket_id: ticketId,
    metric: clock.metric,
    target: clock.target,
    withdrawn_at: clock.withdrawnAt,
    started_at: clock.startedAt,
    written: clock.written,
    due_at: clock.dueAt,
    breach_at: clock.breachAt,
    warn_at: clock.warnAt,
    warned_at: clock.warnedAt,
    breached_at: clock.breachedAt,
    ended_at: clock.endedAt,
    elapsed: clock.elapsed,
    outcome: clock.outcome,
    ended_by: clock.endedBy,
    department_id: clock.told?.departmentId ?? null,
    level_id: clock.told?.levelId ?? null,
    responsible_id: clock.told?.responsibleId ?? null,
  }))
  await sql`
    insert into sla_clock (${clockColumns}) overriding system value
    select ${clockColumns} from jsonb_populate_recordset(null::sla_clock, ${JSON.stringify(rows)}::jsonb)
    on conflict (id) do update set target = excluded.target, withdrawn_at = excluded.withdrawn_at, written = excluded.written,
      due_at = excluded.due_at, breach_at = excluded.breach_at, warn_at = excluded.warn_at,
      warned_at = excluded.warned_at, breached_at = excluded.breached_at, ended_at = excluded.ended_at,
      elapsed = excluded.elapsed, outcome = excluded.outcome, ended_by = excluded.ended_by,
      department_id = excluded.department_id, level_id = excluded.level_id, responsible_id = excluded.responsible_id`.execute(
    tx,
  )
}

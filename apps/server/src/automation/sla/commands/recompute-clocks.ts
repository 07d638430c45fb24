import { type RawBuilder, sql } from 'kysely'
import { departmentsOfCalendars } from '../../../core/departments/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Act } from '../../../platform/events/act.ts'
import { loadTerms } from '../load-terms.ts'
import { step } from '../rules/fold.ts'
import { loadStates } from '../store/load-states.ts'
import { lockTickets, takeTurn } from '../store/turn.ts'
import { keepClocks } from './keep-clocks.ts'

const AT_ONCE = 500

const nextTickets = async (tx: Tx, which: RawBuilder<boolean>, after: number): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    select distinct sla_ticket.ticket_id as id
    from sla_ticket
    join sla_clock on sla_clock.ticket_id = sla_ticket.ticket_id and ended_at is null
    left join sla_level on sla_level.id = sla_ticket.level_id
    where ${which} and sla_ticket.ticket_id > ${after}
    order by id limit ${AT_ONCE}`.execute(tx)
  return rows.map(row => row.id)
}

/** Computes the open clocks of these tickets anew by the settings of now, in this transaction, batch by batch. */
const recompute = async (act: Act, which: RawBuilder<boolean>): Promise<void> => {
  await takeTurn(act)
  const fact = { at: act.clock.now() }
  let after = 0
  for (;;) {
    const found = await nextTickets(act.tx, which, after)
    if (found.length === 0) return
    after = found.at(-1) ?? after
    const ids = await lockTickets(act.tx, found)
    const kept = await loadStates(act.tx, ids)
    const states = [...kept.values()].map(({ state }) => state)
    const termsOf = await loadTerms(
      { tx: act.tx },
      {
        levelIds: states.map(state => state.levelId),
        departmentIds: states.map(state => state.departmentId),
      },
    )
    const changes = [...kept].map(([ticketId, before]) => ({
      ticketId,
      before,
      after: { ...before, state: step(before.state, fact, termsOf) },
    }))
    await keepClocks(act, changes)
  }
}

/** After a change of what a level promises. */
export const recomputeForLevel = (act: Act, levelId: number): Promise<void> =>
  recompute(act, sql<boolean>`sla_ticket.level_id = ${levelId}`)

/** After a department chose other hours: its tickets whose level has no hours of its own. */
export const recomputeForDepartment = (act: Act, departmentId: number): Promise<void> =>
  recompute(
    act,
    sql<boolean>`sla_ticket.department_id = ${departmentId} and sla_level.id is not null and sla_level.calendar_id is null`,
  )

/** After a change of a calendar: tickets whose level keeps it, or whose department does where the level has none. */
export const recomputeForCalendar = async (act: Act, calendarId: number): Promise<void> => {
  const departments = (await departmentsOfCalendars(act.tx)).get(calendarId) ?? []
  await recompute(
    act,
    sql<boolean>`(sla_level.calendar_id = ${calendarId}
      or (sla_level.id is not null and sla_level.calendar_id is null and sla_ticket.department_id = any(${departments}::bigint[])))`,
  )
}

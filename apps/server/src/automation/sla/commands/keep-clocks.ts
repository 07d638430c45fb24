import { setDue } from '../../../core/tickets/commands.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { slaEvents } from '../events.ts'
import type { Clock, State } from '../rules/clocks.ts'
import { dueOf } from '../rules/due-of.ts'
import { type Change, saveStates } from '../store/save-states.ts'

/** A clock that was missed before anybody noticed. */
const missedUnnoticed = (clock: Clock) => clock.outcome === 'missed' && clock.breachedAt === null

const noticed = (state: State, at: Temporal.Instant): State => ({
  ...state,
  clocks: state.clocks.map(clock => (missedUnnoticed(clock) ? { ...clock, breachedAt: at } : clock)),
})

/** Stores clocks, records the breaches that they tell of by their end, and says to each ticket what they come to. */
export const keepClocks = async (act: Act, changes: readonly Change[]): Promise<void> => {
  const at = act.clock.now()
  const saved = await saveStates(
    act.tx,
    changes.map(change => ({
      ...change,
      after: { ...change.after, state: noticed(change.after.state, at) },
    })),
  )
  for (const [index, { ticketId, after }] of saved.entries()) {
    const unnoticed = changes[index]?.after.state.clocks ?? []
    for (const [place, clock] of after.state.clocks.entries()) {
      const before = unnoticed[place]
      if (before && missedUnnoticed(before)) await recordBreach(act, ticketId, clock)
    }
    await setDue(act, { ticketId, ...dueOf(after.state) })
  }
}

/** The data tells the due moment, which the clock may lose when its level changes. */
export const recordBreach = async (
  act: Act,
  ticketId: number,
  { id, metric, dueAt }: Pick<Clock, 'id' | 'metric' | 'dueAt'>,
): Promise<void> => {
  if (id === null || dueAt === null) return
  const data = { clockId: id, metric, dueAt: dueAt.toString() }
  await record(act, slaEvents, 'sla.breached', data, ticketId)
}

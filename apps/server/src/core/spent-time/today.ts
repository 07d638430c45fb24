import type { Db, Tx } from '../../platform/db/database.ts'
import type { Act } from '../../platform/events/act.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Caller, preferencesOf } from '../people/queries.ts'

/** The day that it is where somebody is. */
export const todayOf = async (
  db: Db | Tx,
  now: Temporal.Instant,
  caller: Caller,
): Promise<Temporal.PlainDate> => {
  const { timeZone } = await preferencesOf(db, caller)
  return now.toZonedDateTimeISO(timeZone).toPlainDate()
}

/** @throws day_ahead where time cannot have been spent yet */
export const requireSpent = async (
  { tx, clock }: Act,
  caller: Caller,
  day: Temporal.PlainDate,
): Promise<void> => {
  const today = await todayOf(tx, clock.now(), caller)
  if (Temporal.PlainDate.compare(day, today) > 0) return refuse('day_ahead')
}

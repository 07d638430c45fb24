import { system } from '../../platform/events/act.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { isCountedUntil } from '../reports/queries.ts'
import { closePeriod } from './commands/close-period.ts'
import { measureGoals } from './reading/measure-goals.ts'
import { listToClose } from './store.ts'

/** A transaction that began before the end of a period may still be open; none takes longer. */
const pause = { minutes: 1 }

/** Each second: closes the periods that are over, once what happened in them has been counted. */
export const closeGoals = async (platform: Platform): Promise<void> => {
  const { db, clock } = platform
  for (;;) {
    const due = await listToClose(db, clock.now().subtract(pause))
    const last = due.at(-1)?.closeAt
    if (!last || !(await isCountedUntil(db, last))) return
    const measured = await measureGoals(db, due)
    for (const [at, goal] of due.entries())
      await write(platform, system, act => closePeriod(act, goal, measured[at]?.value ?? null))
  }
}

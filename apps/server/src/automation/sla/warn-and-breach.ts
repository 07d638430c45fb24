import { sql } from 'kysely'
import { setDue } from '../../core/tickets/commands.ts'
import type { Db } from '../../platform/db/database.ts'
import { type Act, system } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { recordBreach } from './commands/keep-clocks.ts'
import { slaEvents } from './events.ts'
import type { Clock } from './rules/clocks.ts'
import { dueOf } from './rules/due-of.ts'
import { loadStates } from './store/load-states.ts'
import { markClocks } from './store/mark-clocks.ts'
import { lockTickets } from './store/turn.ts'

const AT_ONCE = 500
/** A round is short, so that the chores after it have their turn; what is left comes in the next one. */
const ROUND = 1000 // milliseconds

type Kind = 'breach' | 'warn'

/** Tickets with a clock that has run out, or of which to warn. */
const findTickets = async (db: Db, kind: Kind, at: Temporal.Instant): Promise<number[]> => {
  const moment = kind === 'breach' ? sql`breach_at` : sql`warned_at is null and warn_at`
  const { rows } = await sql<{ id: number }>`
    select ticket_id as id from sla_clock
    where ended_at is null and breached_at is null and ${moment} <= ${at.toString()}::timestamptz
    limit ${AT_ONCE}`.execute(db)
  return [...new Set(rows.map(row => row.id))]
}

/** Whose ticket somebody else has locked comes next time: what he does may change the clock. */
const settle = async (act: Act, found: readonly number[], kind: Kind): Promise<number> => {
  const at = act.clock.now()
  const ids = await lockTickets(act.tx, found, 'skip')
  const marked = await markClocks(act.tx, ids, kind, at)
  for (const clock of marked)
    if (kind === 'breach') await recordBreach(act, clock.ticketId, clock)
    else await recordWarning(act, clock)
  if (kind === 'breach')
    for (const [ticketId, { state }] of await loadStates(act.tx, ids))
      await setDue(act, { ticketId, ...dueOf(state) })
  return marked.length
}

const recordWarning = async (
  act: Act,
  { id, ticketId, metric, dueAt }: Pick<Clock, 'id' | 'metric' | 'dueAt'> & { ticketId: number },
) => {
  if (id === null || dueAt === null) return
  const data = { clockId: id, metric, dueAt: dueAt.toString() }
  await record(act, slaEvents, 'sla.warned', data, ticketId)
}

/** Each second: what ran out, then what will. */
export const warnAndBreach = async (platform: Platform): Promise<void> => {
  const began = performance.now()
  for (const kind of ['breach', 'warn'] as const) {
    let settled = AT_ONCE
    while (settled > 0 && performance.now() - began < ROUND) {
      const found = await findTickets(platform.db, kind, platform.clock.now())
      settled = found.length > 0 ? await write(platform, system, act => settle(act, found, kind)) : 0
    }
  }
}

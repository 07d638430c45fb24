import type { Tx } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { durationsIn } from '../rules/durations.ts'
import { facts } from '../rules/facts.ts'
import { forgetDurations, moveBelow, nextBelow, writeDurations } from '../store/durations.ts'
import { historiesOf, lastTicketOf } from '../store/histories.ts'
import { takeTurn } from '../store/turn.ts'

/** So many tickets in one transaction, so that nobody has to wait for it. */
const TICKETS = 500
/** Milliseconds. */
const ROUND = 1000

/** The newest tickets that have not been looked through. @returns whether there may be more to do */
const fillSome = async (tx: Tx): Promise<boolean> => {
  await takeTurn(tx)
  const next = await nextBelow(tx)
  if (next === null) return false
  const below = Math.min(next, (await lastTicketOf(tx)) + 1)
  const from = Math.max(0, below - TICKETS)
  await forgetDurations(tx, from, below)
  const ids = Array.from({ length: below - from }, (_, at) => from + at)
  const histories = await historiesOf(tx, ids)
  const found = [...histories].flatMap(([ticketId, history]) =>
    durationsIn(facts(history)).map(fact => ({ ticketId, fact })),
  )
  await writeDurations(tx, found)
  await moveBelow(tx, from > 0 ? from : null)
  return from > 0
}

/** Finds how long things took that happened before that was kept, or since reports were rebuilt: a part at least, the newest first. */
export const fillDurations = async ({ db }: Pick<Platform, 'db'>, round = ROUND): Promise<void> => {
  const row = await db.selectFrom('report_duration_fill').select('next_below').executeTakeFirst()
  if (row?.next_below == null) return
  const end = performance.now() + round
  let more: boolean
  do more = await db.transaction().execute(fillSome)
  while (more && performance.now() < end)
}

/** After the last ticket: all are looked through anew, and what is there serves until its tickets come. */
export const fillAnew = (tx: Tx): Promise<void> => moveBelow(tx, Number.MAX_SAFE_INTEGER)

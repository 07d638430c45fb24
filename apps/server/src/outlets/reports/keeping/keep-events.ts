import type { Tx } from '../../../platform/db/database.ts'
import type { LoggedEvent } from '../../../platform/events/follower.ts'
import { addUp, changed, createCells } from '../rules/cells.ts'
import { type DurationFact, durationsChanged, durationsIn } from '../rules/durations.ts'
import { facts } from '../rules/facts.ts'
import { book } from '../store/book.ts'
import { takeDurations, writeDurations } from '../store/durations.ts'
import { historiesOf } from '../store/histories.ts'
import type { Tables } from '../store/tables.ts'

type OfTicket = { ticketId: number; fact: DurationFact }

/**
 * Books what some new events change: for each of their tickets what its life counts with them, less what it counted without. Events of a
 * ticket come in the order of their ids, so all that are lower have been booked before. Whoever calls has the turn.
 */
export const keepEvents = async (tx: Tx, tables: Tables, events: readonly LoggedEvent[]): Promise<void> => {
  const fresh = Map.groupBy(events, event => event.ticketId)
  fresh.delete(null)
  const ids = [...fresh.keys()].filter(id => id !== null)
  if (ids.length === 0) return
  const cells = createCells()
  const durations: OfTicket[] = []
  const goneDurations: OfTicket[] = []
  for (const [ticketId, history] of await historiesOf(tx, ids)) {
    const added = new Set(fresh.get(ticketId)?.map(({ id }) => id))
    const last = Math.max(...added)
    const happened = history.filter(({ id }) => id <= last)
    const after = facts(happened)
    const before = facts(happened.filter(({ id }) => !added.has(id)))
    addUp(cells, after, 1)
    addUp(cells, before, -1)
    const { gone, fresh: written } = durationsChanged(durationsIn(before), durationsIn(after))
    for (const fact of written) durations.push({ ticketId, fact })
    for (const fact of gone) goneDurations.push({ ticketId, fact })
  }
  await book(tx, tables, changed(cells))
  await takeDurations(tx, goneDurations)
  await writeDurations(tx, durations)
}

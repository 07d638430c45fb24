import type { Db } from '../../../platform/db/database.ts'
import { addUp, type Cells, changed } from '../rules/cells.ts'
import { facts } from '../rules/facts.ts'
import { book } from '../store/book.ts'
import { type Histories, historiesAt, lastTicketOf } from '../store/histories.ts'
import type { Tables } from '../store/tables.ts'

const TICKETS = 1000
/** So many are written in one transaction: an open one holds back everything that follows events. */
const CELLS = 10_000

export type Progress = { tickets: number; of: number; events: number }
export type Told = (progress: Progress) => void | Promise<void>

/**
 * Books what all tickets count as they were at a tick. While one range of them is added up, the next one is read.
 * @returns how far it is then
 */
export const fillQuarters = async (db: Db, tables: Tables, tick: number, told: Told): Promise<Progress> => {
  const last = await lastTicketOf(db)
  let cells: Cells = new Map()
  const flush = async () => {
    const full = changed(cells)
    cells = new Map()
    for (let at = 0; at < full.length; at += CELLS)
      await db.transaction().execute(tx => book(tx, tables, full.slice(at, at + CELLS)))
  }
  const read = (from: number) => historiesAt(db, { from, below: from + TICKETS, tick })

  let events = 0
  let next: Promise<Histories> = read(0)
  for (let from = 0; from <= last; from += TICKETS) {
    const histories = await next
    next = from + TICKETS <= last ? read(from + TICKETS) : Promise.resolve(new Map())
    // Whoever fails below leaves it alone; it is awaited in the next turn.
    next.catch(() => {})
    for (const history of histories.values()) {
      addUp(cells, facts(history), 1)
      events += history.length
    }
    if (cells.size >= CELLS) await flush()
    await told({ tickets: Math.min(from + TICKETS, last), of: last, events })
  }
  await flush()
  return { tickets: last, of: last, events }
}

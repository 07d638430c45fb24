import type { Db } from '../../../platform/db/database.ts'
import type { Cell, Cells } from '../rules/cells.ts'
import { addUp, changed } from '../rules/cells.ts'
import { facts } from '../rules/facts.ts'
import { writeQuarters } from '../store/book.ts'
import { type Histories, historiesAt, lastTicketOf } from '../store/histories.ts'
import type { Tables } from '../store/tables.ts'

/** How many tickets are read at once, and cells written in one transaction: an open one holds back everything that follows events. */
export type Sizes = { tickets: number; cells: number }

export type Progress = { tickets: number; of: number; events: number }
export type Told = (progress: Progress) => void | Promise<void>

/** When the first of these tickets was opened, in seconds since 1970. */
const firstOpening = (histories: Histories): number =>
  Math.min(...[...histories.values()].map(([first]) => (first?.at.epochMilliseconds ?? 0) / 1000))

const join = (cells: Cells, key: string, { sums, ...cell }: Cell): void => {
  const there = cells.get(key)?.sums
  cells.set(key, { ...cell, sums: there ? sums.map((sum, at) => sum + (there[at] ?? 0)) : sums })
}

/**
 * Counts what happened to all tickets as they were at a tick. A quarter-hour is complete when all tickets that are still to be read were opened
 * later, because nothing happens to a ticket before that; then it is written, once. While one range of tickets is added up, the next one is read.
 * @returns how far it is, and what came too late to be written once, because tickets did not come in the order of their opening
 */
export const fillQuarters = async (
  db: Db,
  tables: Tables,
  tick: number,
  told: Told,
  sizes: Sizes,
): Promise<{ progress: Progress; late: Cell[] }> => {
  const last = await lastTicketOf(db)
  const read = (from: number) => historiesAt(db, { from, below: from + sizes.tickets, tick })
  const cells: Cells = new Map()
  const late: Cells = new Map()
  let written = Number.NEGATIVE_INFINITY

  const writeUntil = async (complete: number) => {
    const full: Cell[] = []
    for (const [key, cell] of cells) {
      if (cell.quarter >= complete) continue
      cells.delete(key)
      if (cell.quarter >= written) full.push(cell)
      else join(late, key, cell)
    }
    written = Math.max(written, complete)
    for (let at = 0; at < full.length; at += sizes.cells)
      await writeQuarters(db, tables, full.slice(at, at + sizes.cells))
  }

  let events = 0
  let next: Promise<Histories> = read(0)
  for (let from = 0; from <= last; from += sizes.tickets) {
    const histories = await next
    next = from + sizes.tickets <= last ? read(from + sizes.tickets) : Promise.resolve(new Map())
    // Whoever fails below leaves it alone; it is awaited in the next turn.
    next.catch(() => {})
    if (cells.size >= sizes.cells) await writeUntil(Math.floor(firstOpening(histories) / 900) * 900)
    for (const history of histories.values()) {
      addUp(cells, facts(history), 1)
      events += history.length
    }
    await told({ tickets: Math.min(from + sizes.tickets, last), of: last, events })
  }
  await writeUntil(Number.POSITIVE_INFINITY)
  return { progress: { tickets: last, of: last, events }, late: changed(late) }
}

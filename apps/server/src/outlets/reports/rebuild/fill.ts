import type pg from 'pg'
import type { Db } from '../../../platform/db/database.ts'
import { addUp, type Cell, createCells } from '../rules/cells.ts'
import { facts } from '../rules/facts.ts'
import { horizonOf, lastTicketOf } from '../store/histories.ts'
import { createLoad, type Load } from './fill-load.ts'
import { inTurn } from './in-turn.ts'
import { withOwnClient } from './own-client.ts'
import { type History, readHistories } from './read-histories.ts'
import type { Sizes } from './sizes.ts'
import { createWritingThread } from './writing-thread.ts'

export type Progress = { tickets: number; of: number; events: number }
export type Told = (progress: Progress) => void | Promise<void>

type Given = { tick: number; zones: readonly string[]; told: Told; sizes: Sizes }

/** The quarter-hour in which the first of these tickets was opened. */
const firstOpening = (histories: readonly History[]): number =>
  Math.floor(
    Math.min(...histories.map(({ events: [first] }) => (first?.at.epochMilliseconds ?? 0) / 900_000)),
  ) * 900

/**
 * Counts what happened to all tickets as they were at a tick, and what waited meanwhile. A quarter-hour is complete when all tickets that are still to be read were opened
 * later, because nothing happens to a ticket before that; then it is written, once, and so are the days and months that end with it.
 * @returns how far it is, and what came too late to be written once, because tickets did not come in the order of their opening
 */
export const fill = async (
  { db, pool }: { db: Db; pool: pg.Pool },
  { tick, zones, told, sizes }: Given,
): Promise<{ progress: Progress; late: readonly Cell[] }> => {
  const of = await lastTicketOf(db)
  const horizon = await horizonOf(db, tick)
  const cells = createCells()
  const writing = createWritingThread(cells, { pool, zones, rows: sizes.rows })
  let events = 0
  let written = 0
  const read = async (reader: pg.PoolClient, load: Load): Promise<void> => {
    for await (const histories of readHistories(reader, { last: of, horizon, atOnce: sizes.tickets })) {
      if (cells.added - written >= sizes.rows) {
        await writing.until(firstOpening(histories))
        written = cells.added
      }
      await load.take(histories)
      for (const history of histories) {
        addUp(cells, facts(history.events), 1)
        events += history.events.length
      }
      await told({ tickets: histories.at(-1)?.ticketId ?? 0, of, events })
    }
    await writing.until(Number.POSITIVE_INFINITY)
  }
  try {
    await withOwnClient(pool, async writer => {
      const { write, end } = inTurn(writer)
      const load = await createLoad(db, { horizon, sizes, write })
      await withOwnClient(pool, reader => read(reader, load))
      await load.end()
      await end()
    })
    return { progress: { tickets: of, of, events }, late: await writing.end() }
  } finally {
    await writing.terminate()
  }
}

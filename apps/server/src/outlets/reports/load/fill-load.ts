import type pg from 'pg'
import type { Db } from '../../../platform/db/database.ts'
import type { LoggedEvent } from '../../../platform/events/follower.ts'
import { rebuilt, rebuiltName } from '../store/rebuilt-tables.ts'
import { keepTurns } from './keep-load.ts'
import { type Curve, leadOn, QUARTER, type Quarters } from './rules/curve.ts'
import { type Happened, happen, type World } from './rules/world.ts'
import { copyLoad } from './store/copy-load.ts'
import { saveCurves } from './store/curve-store.ts'
import { saveWorld } from './store/world-store.ts'

const sizeOf = (quarters: Quarters): number => {
  let size = 0
  for (const some of quarters.values()) size += some.size
  return size
}

/** Events in order, and those of them that are of no ticket. */
export type Piece = { events: readonly Happened[]; ofPeople: readonly LoggedEvent[] }

/**
 * Keeps the load of all events from the first one on, in tables in which nothing is yet; `rows` are written by one statement. How things stand is held in memory until the end: to
 * read and write it for each piece, as the follower does, takes several times as long as all else.
 */
export const fillLoad = async (
  { db, client, rows }: { db: Db; client: pg.PoolClient; rows: number },
  pieces: AsyncIterable<Piece>,
): Promise<void> => {
  const world: World = { tickets: new Map(), agents: new Map(), members: new Map() }
  const curves = new Map<number, Curve>()
  const quarters: Quarters = new Map()
  /** What lies before the moment up to which a department has been told is complete: it is written once. */
  const writeQuarters = async (which: 'complete' | 'all') => {
    for (const [departmentId, some] of quarters) {
      const { since = 0 } = curves.get(departmentId) ?? {}
      const full = [...some.values()].filter(({ at }) => which === 'all' || at + QUARTER <= since)
      for (let at = 0; at < full.length; at += rows)
        await copyLoad(client, rebuiltName('report_load'), departmentId, full.slice(at, at + rows))
      for (const { at } of full) some.delete(at)
    }
  }
  for await (const { events, ofPeople } of pieces) {
    leadOn(
      curves,
      events.flatMap(event => happen(world, event)),
      quarters,
    )
    if (ofPeople.length > 0) await db.transaction().execute(tx => keepTurns(tx, rebuilt, ofPeople))
    if (sizeOf(quarters) >= rows) await writeQuarters('complete')
  }
  await writeQuarters('all')
  await db.transaction().execute(async tx => {
    await saveCurves(tx, rebuilt, curves)
    await saveWorld(tx, rebuilt, { ...world, tickets: new Map() })
  })
  for (const tickets of inPieces(world.tickets, rows))
    await db.transaction().execute(tx => saveWorld(tx, rebuilt, { ...world, agents: new Map(), tickets }))
}

function* inPieces<Value>(all: ReadonlyMap<number, Value>, size: number): Generator<Map<number, Value>> {
  let piece = new Map<number, Value>()
  for (const [key, value] of all) {
    piece.set(key, value)
    if (piece.size < size) continue
    yield piece
    piece = new Map()
  }
  if (piece.size > 0) yield piece
}

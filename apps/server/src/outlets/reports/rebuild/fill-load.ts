import type { Db } from '../../../platform/db/database.ts'
import type { LoggedEvent } from '../../../platform/events/follower.ts'
import { keepTurns, loadNamesOfPeople } from '../load/keep-load.ts'
import { type Curve, leadOn, QUARTER, type Quarters } from '../load/rules/curve.ts'
import { createMoves, type Move } from '../load/rules/moves.ts'
import { happen, type LevelChange, move, type Placed, type World } from '../load/rules/world.ts'
import { copyLoad, copyPlaced } from '../load/store/copy-load.ts'
import { saveCurves } from '../load/store/curve-store.ts'
import { saveWorld } from '../load/store/world-store.ts'
import { openingsBy, peopleBefore } from '../store/histories.ts'
import { rebuilt } from '../store/rebuilt-tables.ts'
import type { Write } from './in-turn.ts'
import type { History } from './read-histories.ts'
import type { Sizes } from './sizes.ts'

const sizeOf = (quarters: Quarters): number => {
  let size = 0
  for (const some of quarters.values()) size += some.size
  return size
}

/** In the order of the log. */
function* changesOf(
  world: World,
  moves: readonly Move[],
  people: readonly LoggedEvent[],
): Generator<LevelChange> {
  let next = 0
  for (const { eventId, at, from, to } of moves) {
    for (let event = people[next]; event && event.id < eventId; event = people[++next])
      yield* happen(world, event)
    yield* move(world, at, from, to)
  }
  for (const event of people.slice(next)) yield* happen(world, event)
}

type Given = {
  horizon: string
  sizes: Sizes
  write: Write
}

/**
 * Keeps the load anew from the same events that reports are counted from, in tables in which nothing is yet. Each level follows from the one before
 * it, so what comes ticket by ticket is put into the order of the log: nothing of a ticket counts before its opening, so all is there that lies
 * before the first opening that is still to come.
 */
export const createLoad = async (db: Db, { horizon, sizes, write }: Given) => {
  const firstOpening = await openingsBy(db, sizes.tickets)
  const moves = createMoves()
  const world: World = { tickets: new Map(), agents: new Map(), members: new Map() }
  const curves = new Map<number, Curve>()
  const quarters: Quarters = new Map()
  let placed: [number, Placed][] = []
  let left = 0
  let led = 0

  /** What lies before the moment up to which a department has been told is complete: it is written once. */
  const writeQuarters = async (which: 'complete' | 'all') => {
    for (const [departmentId, some] of quarters) {
      const { since = 0 } = curves.get(departmentId) ?? {}
      const full = [...some.values()].filter(({ at }) => which === 'all' || at + QUARTER <= since)
      for (const { at } of full) some.delete(at)
      for (let at = 0; at < full.length; at += sizes.rows) {
        const piece = full.slice(at, at + sizes.rows)
        await write(client => copyLoad(client, departmentId, piece))
      }
    }
  }
  const writePlaced = async () => {
    const piece = placed
    placed = []
    await write(client => copyPlaced(client, piece))
  }
  const leadUntil = async (eventId: number) => {
    const people = await peopleBefore(db, eventId, {
      from: led,
      names: loadNamesOfPeople,
      horizon,
    })
    leadOn(curves, changesOf(world, moves.takeBefore(eventId), people), quarters)
    if (people.length > 0) await db.transaction().execute(tx => keepTurns(tx, rebuilt, people))
    if (sizeOf(quarters) >= sizes.rows) await writeQuarters('complete')
    led = eventId
    left = moves.count()
  }

  return {
    /** The next tickets, in order. */
    take: async (histories: readonly History[]): Promise<void> => {
      if (moves.count() - left >= sizes.rows) await leadUntil(firstOpening(histories[0]?.ticketId ?? 0))
      for (const { ticketId, events } of histories) {
        const last = moves.tell(events)
        if (last) placed.push([ticketId, last])
      }
      if (placed.length >= sizes.rows) await writePlaced()
    },
    /** When all have been taken. */
    end: async (): Promise<void> => {
      await leadUntil(Number.MAX_SAFE_INTEGER)
      await writeQuarters('all')
      await writePlaced()
      await db.transaction().execute(async tx => {
        await saveCurves(tx, rebuilt, curves)
        await saveWorld(tx, rebuilt, world)
      })
    },
  }
}

export type Load = Awaited<ReturnType<typeof createLoad>>

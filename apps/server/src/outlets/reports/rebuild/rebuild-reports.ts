import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { createSessionLocks } from '../../../platform/db/session-locks.ts'
import type { LoggedEvent } from '../../../platform/events/follower.ts'
import { newestTickForOutlets } from '../../../platform/events/log-reader.ts'
import { goOnAfter, holdFollower } from '../../../platform/events/rebuilding.ts'
import type { Platform } from '../../../platform/platform.ts'
import { StartError } from '../../../platform/start-error.ts'
import { reportsFollower } from '../follower.ts'
import { fillAnew } from '../keeping/fill-durations.ts'
import { keepEvents } from '../keeping/keep-events.ts'
import { loadTables } from '../load/store/tables.ts'
import { countedNames } from '../rules/counted-names.ts'
import { book } from '../store/book.ts'
import {
  beginAnewBut,
  builtZones,
  indexTable,
  makeTables,
  rebuiltNames,
  takeTheirPlace,
} from '../store/rebuilt-tables.ts'
import type { Tables } from '../store/tables.ts'
import { takeTurn } from '../store/turn.ts'
import { catchUp, inPieces } from './catch-up.ts'
import { fill, type Told } from './fill.ts'
import { indexLoad, loadWrittenOnce, replaceLoad } from './rebuild-load.ts'
import type { Sizes } from './sizes.ts'

/** Any two numbers that are nobody else's. */
const LOCK = [5_120, 325] as const
const SIZES: Sizes = { tickets: 200, rows: 20_000 }

const kept = ['report_quarter', 'report_span'] as const

/**
 * Makes what reports count anew from all events, beside what is read meanwhile, and puts it into its place. The follower goes on from
 * where that ends. @throws StartError when another one is at it
 */
export const rebuildReports = async (
  { db, pool }: Pick<Platform, 'db' | 'pool'>,
  told: Told = () => {},
  sizes = SIZES,
): Promise<void> => {
  const locks = createSessionLocks(pool)
  try {
    if (!(await locks.tryLock(...LOCK))) throw new StartError('Reports are being rebuilt already.')
    await rebuild({ db, pool }, told, sizes)
  } finally {
    // Closing alone gives it back some time later, and who begins the next one at once would be refused.
    await locks.unlock(...LOCK)
    locks.close()
  }
}

const rebuild = async ({ db, pool }: Pick<Platform, 'db' | 'pool'>, told: Told, sizes: Sizes) => {
  const follower = reportsFollower()
  const { zones, tick } = await db.transaction().execute(async tx => {
    await makeTables(tx, [...kept, ...loadTables])
    return { zones: await builtZones(tx), tick: await newestTickForOutlets(tx) }
  })
  const tables: Tables = {
    quarter: sql.table(rebuiltNames.quarter),
    span: sql.table(rebuiltNames.span),
    zones: sql`(select zone, now() as built_at, null::timestamptz as next_at from unnest(${zones}::text[]) as given (zone))`,
  }
  await indexLoad(db)
  const { progress, late } = await fill({ db, pool }, { tick, zones, told, sizes })
  // The first has about as much to sort as all others.
  await Promise.all([indexTable(db, 'report_quarter'), indexEach(db, ['report_span', ...loadWrittenOnce])])
  for (let at = 0; at < late.length; at += sizes.rows)
    await db.transaction().execute(tx => book(tx, tables, late.slice(at, at + sizes.rows)))
  const keeping = {
    names: countedNames,
    keep: (tx: Tx, events: readonly LoggedEvent<never>[]) => keepEvents(tx, tables, events),
  }
  const later = await newestTickForOutlets(db)
  await catchUp(keeping, { from: tick, to: later }, inPieces(db))
  await told(progress)

  await db.transaction().execute(async tx => {
    await holdFollower(tx, follower)
    await takeTurn(tx)
    const newest = await newestTickForOutlets(tx)
    await catchUp(keeping, { from: later, to: newest }, work => work(tx))
    await takeTheirPlace(tx, kept)
    await beginAnewBut(tx, zones)
    await fillAnew(tx)
    await goOnAfter(tx, follower, newest)
  })
  await replaceLoad(db, tick)
}

const indexEach = async (db: Db, tables: readonly string[]): Promise<void> => {
  for (const table of tables) await indexTable(db, table)
}

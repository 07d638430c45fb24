import type pg from 'pg'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { LoggedEvent } from '../../../platform/events/follower.ts'
import { newestTickForOutlets } from '../../../platform/events/log-reader.ts'
import { goOnAfter, holdFollower } from '../../../platform/events/rebuilding.ts'
import { fillLoad } from '../load/fill-load.ts'
import { keepLoad, loadFollower, loadNames } from '../load/keep-load.ts'
import { loadTables } from '../load/store/tables.ts'
import { horizonOf } from '../store/histories.ts'
import { indexTable, makeTables, rebuilt, takeTheirPlace } from '../store/rebuilt-tables.ts'
import { catchUp, inPieces } from './catch-up.ts'
import { readLoadEvents } from './read-load-events.ts'

/** Makes anew what waited and who was there, beside what is read meanwhile: event by event, because each level follows from the one before it. */
export const rebuildLoad = async (
  db: Db,
  { reader, writer }: { reader: pg.PoolClient; writer: pg.PoolClient },
  rows: number,
): Promise<void> => {
  const follower = loadFollower()
  const tick = await db.transaction().execute(async tx => {
    await makeTables(tx, loadTables)
    return newestTickForOutlets(tx)
  })
  // What is written row by row is found by its index; the load itself is written once, and indexed after that.
  for (const table of loadTables) if (table !== 'report_load') await indexTable(db, table)
  const keep = (tx: Tx, events: readonly LoggedEvent<never>[]) => keepLoad(tx, rebuilt, events)
  const keeping = { names: loadNames, keep }
  const horizon = await horizonOf(db, tick)
  await fillLoad({ db, client: writer, rows }, readLoadEvents(reader, horizon))
  await indexTable(db, 'report_load')
  const later = await newestTickForOutlets(db)
  await catchUp(keeping, { from: tick, to: later }, inPieces(db))

  await db.transaction().execute(async tx => {
    await holdFollower(tx, follower)
    const newest = await newestTickForOutlets(tx)
    await catchUp(keeping, { from: later, to: newest }, work => work(tx))
    await takeTheirPlace(tx, loadTables)
    await goOnAfter(tx, follower, newest)
  })
}

import type { Db, Tx } from '../../../platform/db/database.ts'
import type { LoggedEvent } from '../../../platform/events/follower.ts'
import { newestTickForOutlets } from '../../../platform/events/log-reader.ts'
import { goOnAfter, holdFollower } from '../../../platform/events/rebuilding.ts'
import { keepLoad, loadFollower, loadNames } from '../load/keep-load.ts'
import { loadTables } from '../load/store/tables.ts'
import { indexTable, rebuilt, takeTheirPlace } from '../store/rebuilt-tables.ts'
import { catchUp, inPieces } from './catch-up.ts'

/** Written once, and indexed after that. */
export const loadWrittenOnce = ['report_load', 'report_load_ticket'] as const

/** Of the others, because what is written row by row is found by its index. */
export const indexLoad = async (db: Db): Promise<void> => {
  const once: readonly string[] = loadWrittenOnce
  for (const table of loadTables) if (!once.includes(table)) await indexTable(db, table)
}

/** Brings the load that was made anew of all up to a tick to the end of the log, and puts it into its place. */
export const replaceLoad = async (db: Db, tick: number): Promise<void> => {
  const follower = loadFollower()
  const keep = (tx: Tx, events: readonly LoggedEvent<never>[]) => keepLoad(tx, rebuilt, events)
  const keeping = { names: loadNames, keep }
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

import type { Db, Tx } from '../../../platform/db/database.ts'
import type { LoggedEvent } from '../../../platform/events/follower.ts'
import { eventsBetween, someTicksFurther } from '../../../platform/events/log-reader.ts'

const TICKS_AT_ONCE = 100

type Keeping = {
  names: readonly string[]
  keep: (tx: Tx, events: readonly LoggedEvent<never>[]) => Promise<void>
}

/** Keeps what happened after one tick up to another one, as the follower does. */
export const catchUp = async (
  { names, keep }: Keeping,
  span: { from: number; to: number },
  transact: Transact,
): Promise<void> => {
  let { from } = span
  while (from < span.to)
    await transact(async tx => {
      const to = await someTicksFurther(tx, { from, to: span.to, most: TICKS_AT_ONCE })
      await keep(tx, await eventsBetween(tx, from, to, names))
      from = to
    })
}

type Transact = (work: (tx: Tx) => Promise<void>) => Promise<void>

/** A transaction for each piece. */
export const inPieces =
  (db: Db): Transact =>
  work =>
    db.transaction().execute(work)

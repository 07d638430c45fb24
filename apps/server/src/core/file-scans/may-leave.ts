import type { Db, Tx } from '../../platform/db/database.ts'
import { scansOf } from './queries.ts'
import { insertWaiting, readScanner } from './store.ts'

/** `waiting`: somebody is there to look, and has not yet; what came before the scanner was set is looked at now. */
type MayLeave = 'yes' | 'waiting' | 'infected'

/** Whether files may go to somebody outside. What is too large for the scanner may: it would wait for ever. */
export const mayLeave = async (
  db: Db | Tx,
  hashes: readonly string[],
  at: Temporal.Instant,
): Promise<MayLeave> => {
  if (hashes.length === 0) return 'yes'
  await insertWaiting(db, hashes, at)
  const states = [...(await scansOf(db, hashes)).values()].map(({ state }) => state)
  if (states.includes('infected')) return 'infected'
  // Where nobody looks any more, nothing is waited for.
  return states.includes('waiting') && (await readScanner(db)) ? 'waiting' : 'yes'
}

import type { Act } from '../../../platform/events/act.ts'
import { system } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { viewEvents } from '../events.ts'
import { moveFill, nextRetired, nextToFill, sweepFill } from '../store/fills.ts'
import { takeTurn } from '../store/turn.ts'
import { fillChunk, isStatic } from './fill-chunk.ts'
import type { Keepers } from './keepers.ts'

/** Whoever keeps views or changes them waits for a chunk at most. */
const CHUNK = { bySql: 10_000, inMemory: 1_000 }
const SWEEP = 20_000
/** A round is short, so that a server that stops does not wait. */
const ROUND = 2000 // milliseconds

/** One chunk of the view that is next, the newest tickets first. @returns whether there is more to do */
const fillSome = async (act: Act, keepers: Keepers): Promise<boolean> => {
  await takeTurn(act.tx)
  const fill = await nextToFill(act.tx)
  const keeper = fill && (await keepers(act.tx)).find(each => each.fillId === fill.id)
  if (!fill || !keeper) return false
  const below = fill.nextBelow ?? 0
  const from = Math.max(0, below - (isStatic(keeper) ? CHUNK.bySql : CHUNK.inMemory))
  await fillChunk(act, keeper, { from, below })
  await moveFill(act.tx, fill.id, from === 0 ? null : from)
  if (from === 0) await record(act, viewEvents, 'view-content.filled', { viewId: keeper.viewId })
  return true
}

/** Goes on with filling new and changed views, and throws away what old ones held. */
export const fillViews = async (platform: Platform, keepers: Keepers): Promise<void> => {
  const until = performance.now() + ROUND
  while (performance.now() < until) {
    if (!(await nextToFill(platform.db))) break
    if (!(await write(platform, system, act => fillSome(act, keepers)))) break
  }
  const retired = await nextRetired(platform.db)
  if (retired !== null) while ((await sweepFill(platform.db, retired, SWEEP)) && performance.now() < until);
}

import { type Platform, write } from '../../../platform/platform.ts'
import type { Caller } from '../../people/queries.ts'
import { isWorthNoting } from '../rules/beat.ts'
import { findPresence, noteBeat } from '../store.ts'
import { arrive } from './arrive.ts'

/** "I am there": mostly one read; a write every 20 seconds at most; a transaction only for who returns. */
export const beat = async (platform: Platform, caller: Caller, active: boolean): Promise<void> => {
  const now = platform.clock.now()
  const presence = await findPresence(platform.db, caller.id)
  if (!presence?.present) await write(platform, caller, act => arrive(act, caller.id))
  else if (isWorthNoting(presence, active, now)) await noteBeat(platform.db, caller.id, { active, now })
}

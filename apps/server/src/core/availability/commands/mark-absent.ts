import { system } from '../../../platform/events/act.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { silence } from '../rules/beat.ts'
import { isAnybodyGone, markSomeAbsent } from '../store.ts'
import { step } from './step.ts'

const AT_ONCE = 50

/** A chore: who was silent for 90 seconds, or is signed out everywhere, is offline. */
export const markAbsent = async (platform: Platform): Promise<void> => {
  const now = platform.clock.now()
  const silentSince = now.subtract(silence)
  if (!(await isAnybodyGone(platform.db, { silentSince, now }))) return
  const markSome = () =>
    write(platform, system, async act => {
      const personIds = await markSomeAbsent(act.tx, { silentSince, now, most: AT_ONCE })
      for (const personId of personIds) await step(act, personId, () => ({ present: false, reason: 'left' }))
      return personIds.length
    })
  while ((await markSome()) === AT_ONCE);
}

import { system } from '../../../platform/events/act.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { silence } from '../rules/beat.ts'
import { isAnybodyGone, markSomeAbsent } from '../store.ts'
import { step } from './step.ts'

const AT_ONCE = 200

/**
 * A chore: who was silent for 90 seconds, or is signed out everywhere, is offline. Silence counts only while this server
 * could hear: after a standstill everybody gets the time to beat again.
 */
export const markAbsent = async (platform: Platform, hearsSince: Temporal.Instant): Promise<void> => {
  const now = platform.clock.now()
  const couldHear = Temporal.Instant.compare(hearsSince.add(silence), now) <= 0
  const silentSince = couldHear ? now.subtract(silence) : null
  if (!(await isAnybodyGone(platform.db, { silentSince, now }))) return
  const markSome = () =>
    write(platform, system, async act => {
      const personIds = await markSomeAbsent(act.tx, { silentSince, now, most: AT_ONCE })
      await step(act, personIds, () => ({ present: false, reason: 'left' }))
      return personIds.length
    })
  while ((await markSome()) === AT_ONCE);
}

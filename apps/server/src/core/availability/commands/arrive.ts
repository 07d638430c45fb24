import type { Act } from '../../../platform/events/act.ts'
import { lockPresence, markPresent } from '../store.ts'
import { step } from './step.ts'

/** Somebody is there, also who was there already; what was chosen counts again. Coming is an activity. */
export const arrive = async (act: Act, personId: number): Promise<void> => {
  const { present } = await lockPresence(act.tx, personId)
  await markPresent(act.tx, personId, act.clock.now())
  if (!present) await step(act, [personId], () => ({ present: true, reason: 'returned' }))
}

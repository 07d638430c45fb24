import { services } from '@stoa/contract/availability'
import type { Act } from '../../../platform/events/act.ts'
import { departmentsAllocatedTo } from '../../departments/queries.ts'
import { isInactive } from '../rules/beat.ts'
import { lockPresence } from '../store.ts'
import { step } from './step.ts'

/**
 * For who ignored an offer: five minutes without keyboard and pointer, and everything that is online is paused until the
 * person chooses again. Nobody is paused whom no department gives work. @returns whether something was paused
 */
export const pauseWhenInactive = async (act: Act, personId: number): Promise<boolean> => {
  const presence = await lockPresence(act.tx, personId)
  if (!presence.present || !isInactive(presence, act.clock.now())) return false
  if (!(await hasWork(act, personId))) return false
  const paused = await step(act, [personId], ({ state }) =>
    state === 'online' ? { present: true, reason: 'inactive', chosen: 'paused' } : null,
  )
  return paused.length > 0
}

const hasWork = async (act: Act, personId: number) => {
  for (const service of services)
    if ((await departmentsAllocatedTo(act.tx, personId, service)).length > 0) return true
  return false
}

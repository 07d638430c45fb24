import { type Act, system } from '../../../platform/events/act.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { planPosition } from '../rules/plan-position.ts'
import { lockPresences } from '../store.ts'
import { isAnyPlanDue, lockDuePlans, type Occasion, savePositions } from '../store-plans.ts'
import { step } from './step.ts'

const AT_ONCE = 200

/** A chore: plans that begin switch their people online, plans that end offline; each boundary counts once. */
export const applyPlans = (platform: Platform): Promise<void> =>
  applyAll(platform, { now: platform.clock.now() })

/** A slow chore: plans of people who live by another time zone than at the last look. */
export const movePlans = (platform: Platform): Promise<void> => applyAll(platform, 'moved')

const applyAll = async (platform: Platform, occasion: Occasion) => {
  if (!(await isAnyPlanDue(platform.db, occasion))) return
  while ((await write(platform, system, act => applySome(act, occasion))) === AT_ONCE);
}

const applySome = async (act: Act, occasion: Occasion): Promise<number> => {
  const now = act.clock.now()
  const due = await lockDuePlans(act.tx, occasion, AT_ONCE)
  if (due.length === 0) return 0
  const plans = due.map(plan => ({ ...plan, position: planPosition(plan.week, plan.timeZone, now) }))
  await savePositions(
    act.tx,
    plans.map(({ position, ...plan }) => ({ ...plan, ...position })),
  )
  // Boundaries that passed while no server ran may have undone each other.
  const turned = plans.filter(plan => plan.position.inside !== plan.inside)
  if (turned.length === 0) return due.length
  const personIds = [...new Set(turned.map(plan => plan.personId))]
  const presences = await lockPresences(act.tx, personIds)
  await step(act, personIds, ({ service }, personId) => {
    const plan = turned.find(each => each.personId === personId && each.service === service)
    if (!plan) return null
    const present = presences.get(personId)?.present ?? false
    return { present, reason: 'planned', chosen: plan.position.inside ? 'online' : 'offline' }
  })
  return due.length
}

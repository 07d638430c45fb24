import type { Act } from '../../../platform/events/act.ts'
import { system } from '../../../platform/events/act.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { planPosition } from '../rules/plan-position.ts'
import { lockPresence } from '../store.ts'
import { type DuePlan, isAnyPlanDue, lockDuePlans, savePosition } from '../store-plans.ts'
import { step } from './step.ts'

const AT_ONCE = 50

/** A chore: plans that begin switch their people online, plans that end offline; each boundary counts once. */
export const applyPlans = async (platform: Platform): Promise<void> => {
  const now = platform.clock.now()
  if (!(await isAnyPlanDue(platform.db, now))) return
  const applySome = () =>
    write(platform, system, async act => {
      const plans = await lockDuePlans(act.tx, now, AT_ONCE)
      for (const plan of plans) await apply(act, plan, now)
      return plans.length
    })
  while ((await applySome()) === AT_ONCE);
}

const apply = async (act: Act, plan: DuePlan, now: Temporal.Instant) => {
  const { personId, timeZone } = plan
  const position = planPosition(plan.week, timeZone, now)
  await savePosition(act.tx, plan, { ...position, timeZone })
  // Boundaries that passed while no server ran may have undone each other.
  if (position.inside === plan.inside) return
  const { present } = await lockPresence(act.tx, personId)
  const chosen = position.inside ? 'online' : 'offline'
  await step(act, personId, ({ service }) =>
    service === plan.service ? { present, reason: 'planned', chosen } : null,
  )
}

import { isDeepStrictEqual } from 'node:util'
import { services, type WorkSettings } from '@stoa/contract/availability'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { availabilityEvents, type WorkChanges } from '../events.ts'
import { planPosition } from '../rules/plan-position.ts'
import { deletePlan, listPlans, lockWorker, type Plans, savePlan } from '../store-plans.ts'
import { listSettings, saveSettings } from '../store-work.ts'

export type WorkChange = {
  settings?: { [Field in keyof WorkSettings]?: WorkSettings[Field] | undefined } | undefined
  plan?: Plans | undefined
}

/** A new plan waits for its next boundary: until then, what was chosen stays. @throws not_found */
export const changeWorkSettings = async (
  act: Act,
  personId: number,
  { settings = {}, plan }: WorkChange,
): Promise<void> => {
  const timeZone = (await lockWorker(act.tx, personId)) ?? refuse('not_found')
  const changes: WorkChanges = {
    ...(await changeSettings(act, personId, settings)),
    ...(plan && (await changePlans(act, personId, { plan, timeZone }))),
  }
  if (Object.keys(changes).length === 0) return
  await record(act, availabilityEvents, 'work-settings.changed', { personId, changes })
}

const changeSettings = async (act: Act, personId: number, given: NonNullable<WorkChange['settings']>) => {
  const before = (await listSettings(act.tx, [personId])).get(personId) ?? refuse('not_found')
  const after: WorkSettings = {
    mayChangeAvailability: given.mayChangeAvailability ?? before.mayChangeAvailability,
    onlyToSolve: given.onlyToSolve ?? before.onlyToSolve,
    capacity: given.capacity ?? before.capacity,
  }
  if (isDeepStrictEqual(before, after)) return {}
  await saveSettings(act.tx, personId, after)
  const fields = (Object.keys(after) as (keyof WorkSettings)[]).filter(
    field => !isDeepStrictEqual(before[field], after[field]),
  )
  return Object.fromEntries(fields.map(field => [field, { from: before[field], to: after[field] }]))
}

const changePlans = async (
  act: Act,
  personId: number,
  { plan, timeZone }: { plan: Plans; timeZone: string },
): Promise<Pick<WorkChanges, 'plan'>> => {
  const before = await listPlans(act.tx, personId)
  const changed = services.filter(service => !isDeepStrictEqual(before[service], plan[service]))
  for (const service of changed) {
    const week = plan[service]
    const key = { personId, service }
    if (week === null) await deletePlan(act.tx, key)
    else {
      const position = planPosition(week, timeZone, act.clock.now())
      await savePlan(act.tx, key, { week, timeZone, ...position })
    }
  }
  if (changed.length === 0) return {}
  return {
    plan: Object.fromEntries(changed.map(service => [service, { from: before[service], to: plan[service] }])),
  }
}

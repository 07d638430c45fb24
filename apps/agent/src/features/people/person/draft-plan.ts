import type { Plan, Service } from '@stoa/contract/availability'
import { allServices } from '../../../lib/availability.ts'
import { type DraftWeek, draftWeek, weekOf } from '../../../lib/week/draft-week.ts'
import { weekIsFine } from '../../../lib/week/interval-problems.ts'

/** A plan while it is edited; `null`: the service has none. */
export type DraftPlan = Record<Service, DraftWeek | null>

const forEachService = <Value>(answer: (service: Service) => Value) =>
  Object.fromEntries(allServices.map(service => [service, answer(service)])) as Record<Service, Value>

export const draftPlan = (plan: Plan): DraftPlan =>
  forEachService(service => {
    const week = plan[service]
    return week && draftWeek(week)
  })

export const planOf = (draft: DraftPlan): Plan =>
  forEachService(service => {
    const week = draft[service]
    return week && weekOf(week)
  })

/** The first service whose week cannot be saved; undefined: the plan is fine. */
export const wrongService = (draft: DraftPlan): Service | undefined =>
  allServices.find(service => {
    const week = draft[service]
    return week !== null && !weekIsFine(week)
  })

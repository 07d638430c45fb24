import type { AvailabilityState, Service } from '@stoa/contract/availability'
import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { workOf } from '../reading/work-of.ts'
import { arrive } from './arrive.ts'
import { step } from './step.ts'

/** `service` null: all of them. */
export type Choice = { service: Service | null; state: AvailabilityState }

/** A person's own choice; who chooses is there. @throws availability_locked */
export const chooseAvailability = async (act: Act, personId: number, choice: Choice): Promise<void> => {
  if (!(await workOf(act.tx, personId)).mayChangeAvailability) return refuse('availability_locked')
  await arrive(act, personId)
  await step(act, [personId], ({ service }) =>
    isMeant(choice, service) ? { present: true, reason: 'chosen', chosen: choice.state } : null,
  )
}

export const isMeant = (choice: Choice, service: Service): boolean =>
  choice.service === null || choice.service === service

import type {
  AvailabilityState,
  availabilityReasons,
  Service,
  WorkSettings,
} from '@stoa/contract/availability'
import type { Week } from '@stoa/contract/business-hours'
import { event } from '../../platform/events/define.ts'

type Change<Value> = { from: Value; to: Value }

export type AvailabilityReason = (typeof availabilityReasons)[number]

/** What changed of how a person works; plans by service. */
export type WorkChanges = {
  [Field in keyof WorkSettings]?: Change<WorkSettings[Field]>
} & { plan?: Partial<Record<Service, Change<Week | null>>> }

export const availabilityEvents = {
  'availability.changed': event<{
    personId: number
    service: Service
    from: AvailabilityState
    to: AvailabilityState
    reason: AvailabilityReason
  }>('What counts as the availability of a person for a service became another'),
  'work-settings.changed': event<{ personId: number; changes: WorkChanges }>(
    'How a person works was changed: flags, capacity, weekly plan',
  ),
}

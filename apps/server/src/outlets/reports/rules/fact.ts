import type { Measure } from '@stoa/contract/metrics'
import type { Channel } from '@stoa/contract/ticket-shapes'
import type { LoggedEvent } from '../../../platform/events/follower.ts'

/** All of a moment that counts; a rebuild makes no more of it, for millions of events. */
export type Moment = { readonly epochMilliseconds: number }

/** An event of a ticket. `begunById`: where a rule acted, the person whose act began it all; null where that was nobody here. */
export type TicketEvent<At extends Moment = Temporal.Instant> = Omit<LoggedEvent, 'at' | 'depth'> & {
  at: At
  begunById: number | null
}

/** Something that counts: how much of what, and where it belongs. */
export type Fact<At extends Moment = Temporal.Instant> = {
  eventId: number
  at: At
  measure: Measure
  /** How often, or seconds. */
  value: number
  departmentId: number
  /** 0: nobody. */
  agentId: number
  channel: Channel
  /** That the customer belonged to when the ticket was opened; 0: none. */
  companyId: number
  /** Those on the ticket, folded. */
  tags: readonly string[]
}

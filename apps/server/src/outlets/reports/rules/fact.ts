import type { Measure } from '@stoa/contract/metrics'
import type { Channel } from '@stoa/contract/ticket-shapes'
import type { LoggedEvent } from '../../../platform/events/follower.ts'

/** An event of a ticket. `begunById`: where a rule acted, the person whose act began it all; null where that was nobody here. */
export type TicketEvent = LoggedEvent & { begunById: number | null }

/** Something that counts: how much of what, and where it belongs. */
export type Fact = {
  eventId: number
  at: Temporal.Instant
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

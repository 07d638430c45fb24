import type { Clock } from '../clock.ts'
import type { Tx } from '../db/database.ts'

/** Who did it: a person who works here, an API key, a customer, a rule that people wrote, or Stoa itself. */
export type Actor = { kind: 'user' | 'key' | 'contact' | 'rule'; id: number } | { kind: 'system'; id: null }

export const system: Actor = { kind: 'system', id: null }

/** The event that an act answers to; absent when a person or an outside message began it. */
export type Cause = { id: number; rootId: number; depth: number }

/** An event that is about to be written. */
export type NewEvent = {
  name: string
  at: Temporal.Instant
  ticketId: number | null
  actor: Actor
  cause: Cause | null
  depth: number
  data: object
}

/** What is done together: the events that a follower digests, in their order; none where no event is the cause. */
export type Batch = { eventIds: readonly number[] }

/** What every command gets first: the transaction it writes in, who acts, when, and why. */
export type Act = {
  tx: Tx
  actor: Actor
  clock: Clock
  cause?: Cause
  /** Where there is one, events gather here, and whoever opened the transaction writes them all before it commits. */
  gathered?: NewEvent[]
  /** The events that a follower digests together; see once-per-batch.ts. */
  batch?: Batch
  /**
   * Others write at the same time in the same transaction, so nobody may set a savepoint: what fails fails for all, and whoever
   * opened the transaction does it again, one after the other.
   */
  sideBySide?: boolean
}

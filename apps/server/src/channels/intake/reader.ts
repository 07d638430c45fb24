import type { Act } from '../../platform/events/act.ts'

/** Something that came in by a channel, as it stands in the ledger. */
export type IntakeRecord = {
  id: number
  /** Where from, in the channel's own words: for mail the envelope, or mailbox and UID. */
  source: unknown
  raw: Buffer
  receivedAt: Temporal.Instant
}

/** The two good ends of a record. A suppressed one became no message, for a reason that people can look up. */
export type Outcome =
  | { state: 'done'; ticketId: number; messageId: number }
  | { state: 'suppressed'; reason: string }

/** What a channel made of a record. */
export type Understood = {
  /** Records that share one of these are taken one after the other, in order; others side by side. */
  conversation: readonly string[]
  /** Writes it, in the transaction that settles the record. `act` is system's. */
  take(act: Act): Promise<Outcome>
}

/** How a channel understands its records; given to the worker in main.ts. */
export type Reader = {
  /** Understands without the database, so that it may run ahead; what throws here will never succeed by itself. */
  read(record: IntakeRecord): Promise<Understood>
  /** For lists of records that became no message. `head`: the first 64 kB. */
  glance(head: Buffer, source: unknown): { from: string; subject: string }
}

export type Readers = Readonly<Record<string, Reader>>

/** Thrown by a reader where the record is fine but the server is not ready for it: it simply stays waiting. */
export class NotReady extends Error {
  override name = 'NotReady'
}

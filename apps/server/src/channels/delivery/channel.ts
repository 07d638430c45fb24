import type { Db, Tx } from '../../platform/db/database.ts'
import type { Act } from '../../platform/events/act.ts'

/** What is to go out, as its channel's reaction asked for it. */
export type Intent = {
  id: number
  purpose: string
  ticketId: number | null
  messageId: number | null
  content: unknown
}

/** A message as it will leave, byte for byte, however often it is tried. `envelope` is the channel's own, kept as JSON. */
export type Prepared = { raw: Buffer; envelope: unknown; accountId: number | null }

/** How an address fared in one hand-over: taken, refused for now, refused for good. */
export type Answered = { address: string; state: 'sent' | 'queued' | 'failed'; answer: string }

export type Rejected = { address: string; words: string }

/**
 * What came of sending:
 * `sent`: the other side took it, at least for one recipient. `refused`: it did not; `permanent` means that asking again is useless.
 * `unknown`: the connection broke when the other side may have had everything.
 * `unprepared`: the account that it was prepared for is gone, so it has to be prepared anew; nothing was sent.
 * `recipients`: where the other side answers about each. `rejected`: the addresses that the other side did not want for good, with its words about each.
 */
export type Outcome =
  | { kind: 'sent'; answer: string; recipients?: readonly Answered[]; rejected?: readonly Rejected[] }
  | {
      kind: 'refused'
      permanent: boolean
      answer: string
      recipients?: readonly Answered[]
      rejected?: readonly Rejected[]
    }
  | { kind: 'unknown'; answer: string }
  | { kind: 'unprepared' }

/** The way out of one channel, given to the sender in main.ts. */
export type OutgoingChannel = {
  name: string
  /**
   * Called until there is something to send. `no_account`: waits for one; `obsolete`: need not go out any more.
   * May throw: it is tried again later.
   */
  prepare(db: Db, intent: Intent): Promise<Prepared | 'no_account' | 'obsolete'>
  /** Hands over the stored bytes, to nobody of `settled`. Never throws for what the other side says or does. */
  send(prepared: Prepared, settled: readonly string[]): Promise<Outcome>
  /**
   * Notes what the answer of the other side tells of a message that it took, in the transaction that settles it. Called once for each
   * hand-over that somebody has it by: what goes to the rest later may bear another id there.
   */
  recordSent?(tx: Tx, intent: Intent, sent: Pick<Prepared, 'accountId'> & { answer: string }): Promise<void>
  /** Notes which addresses the other side did not want, in the same transaction. */
  recordRejected?(act: Act, rejected: readonly Rejected[]): Promise<void>
  /** Lets go of connections that it keeps. */
  close(): Promise<void>
}

import type { Tx } from '../../../platform/db/database.ts'

/** What is not any more what it was: these tickets lost all that was said in them, and these messages what they said, or a part of it. */
export type Erased = {
  ticketIds: readonly number[]
  messageIds: readonly number[]
  /** The records of what came in that the messages were made of. */
  intakeIds: readonly number[]
}

/** Whoever keeps something of tickets and messages forgets it with them; modules.ts hands all of them in as one. */
export type ErasesAlong = (tx: Tx, erased: Erased) => Promise<void>

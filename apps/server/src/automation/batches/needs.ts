import type { Action, ActionOutcome } from '@stoa/contract/actions'
import type { Hands } from '../../core/actions/commands.ts'
import type { Caller } from '../../core/people/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Act } from '../../platform/events/act.ts'

/** What batches need of macros and views, which they may not know; modules.ts hands it in. */
export type BatchNeeds = {
  hands: Hands
  /** @throws not_found, macro_broken */
  actionsOfMacro: (db: Db | Tx, caller: Caller, id: number) => Promise<Action[]>
  macroNames: (db: Db | Tx, ids: readonly number[]) => Promise<Map<number, string>>
  /** @throws not_found */
  runMacro: (
    act: Act,
    caller: Caller,
    macro: { id: number; actions: Action[] },
    ticketId: number,
    hands: Hands,
  ) => Promise<ActionOutcome[]>
  /** One more than `most` where there are more. @throws not_found, view_filling */
  listViewTicketIds: (db: Db, caller: Caller, id: number, most: number) => Promise<number[]>
}

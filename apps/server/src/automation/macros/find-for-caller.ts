import type { Action } from '@stoa/contract/actions'
import { brokenActions } from '../../core/actions/queries.ts'
import type { Caller } from '../../core/people/queries.ts'
import { viewerOf } from '../../core/sharing/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { requireMacro } from './require-macro.ts'

/** The actions of a macro that the caller may run. @throws not_found, macro_broken */
export const actionsOfMacro = async (db: Db | Tx, caller: Caller, id: number): Promise<Action[]> => {
  const { actions } = await requireMacro(db, await viewerOf(db, caller, 'macro.share'), id)
  return (await brokenActions(db, actions)).length > 0 ? refuse('macro_broken') : actions
}

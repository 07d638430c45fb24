import type { Action } from '@stoa/contract/actions'
import { problemsInActions } from '../../core/actions/queries.ts'
import type { Caller } from '../../core/people/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { Refusal, refuse } from '../../platform/http/refusal.ts'
import { type MacroRow, nameIsTaken } from './store.ts'

type Place = { path: string; problem: string }

const unfit = (actions: readonly Action[], caller: Caller): Place[] =>
  actions.flatMap((action, index) => {
    const path = `actions.${index}`
    if (action.kind === 'replace-text') return [{ path, problem: 'only-before-message' }]
    const leaves = action.kind === 'request' && !caller.permissions.has('rule.change')
    return leaves ? [{ path, problem: 'only-by-administrators' }] : []
  })

/** @throws actions_invalid with each place */
export const checkActions = async (
  db: Db | Tx,
  caller: Caller,
  actions: readonly Action[],
): Promise<void> => {
  const details = [...unfit(actions, caller), ...(await problemsInActions(db, actions, { me: true }))]
  if (details.length > 0) throw new Refusal('actions_invalid', { details })
}

/** @throws name_taken */
export const checkName = async (
  tx: Tx,
  macro: Pick<MacroRow, 'name' | 'ownerId'>,
  except: number | null,
): Promise<void> => {
  if (await nameIsTaken(tx, macro, except)) return refuse('name_taken')
}

import type { Action } from '@stoa/contract/actions'
import type { Macro } from '@stoa/contract/macros'
import { brokenActions } from '../../../core/actions/queries.ts'
import { type Caller, personNames } from '../../../core/people/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { mayChange, maySee } from '../rules/who-may.ts'
import { listMacroRows } from '../store.ts'
import { userOf } from '../user-of.ts'

/** Headers may hold what only those who write them know. */
const withoutHeaders = (action: Action): Action =>
  action.kind === 'request'
    ? { ...action, headers: action.headers.map(header => ({ ...header, value: '' })) }
    : action

/** The macros that a caller may use or change, by name. */
export const listMacros = async (db: Db, caller: Caller): Promise<Macro[]> => {
  const user = await userOf(db, caller)
  const rows = (await listMacroRows(db)).filter(row => maySee(row, user))
  const names = await personNames(
    db,
    rows.flatMap(row => row.ownerId ?? []),
  )
  return Promise.all(
    rows.map(async ({ id, name, note, sharing, actions, ownerId }) => {
      const change = mayChange({ ownerId, sharing }, user)
      return {
        id,
        name,
        note,
        sharing,
        actions: change ? actions : actions.map(withoutHeaders),
        owner: ownerId === null ? null : { id: ownerId, name: names.get(ownerId) ?? '' },
        broken: await brokenActions(db, actions),
        can: { change },
      }
    }),
  )
}

/** @throws not_found */
export const getMacro = async (db: Db, caller: Caller, id: number): Promise<Macro> =>
  (await listMacros(db, caller)).find(macro => macro.id === id) ?? refuse('not_found')

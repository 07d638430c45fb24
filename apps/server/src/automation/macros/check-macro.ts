import { problemsInActions } from '../../core/actions/queries.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Refusal, refuse } from '../../platform/http/refusal.ts'
import type { User } from './rules/who-may.ts'
import { type MacroInput, type MacroRow, nameIsTaken } from './store.ts'

/** Whether a macro can be saved as it is. @throws actions_invalid with each place, not_shareable, name_taken */
export const checkMacro = async (
  tx: Tx,
  user: User,
  macro: MacroInput & Pick<MacroRow, 'ownerId'>,
  except: number | null,
): Promise<void> => {
  const { sharing, ownerId, actions } = macro
  const forbidden = actions.flatMap(({ kind }, index) =>
    kind === 'request' && !user.maySend ? [{ path: `actions.${index}.url`, problem: 'not-allowed' }] : [],
  )
  const details = [...forbidden, ...(await problemsInActions(tx, actions, { me: true }))]
  if (details.length > 0) throw new Refusal('actions_invalid', { details })
  // What belongs to a program and is for nobody, nobody would ever see.
  if (sharing.with === 'nobody' ? ownerId === null : !user.mayShare) return refuse('not_shareable')
  if (await nameIsTaken(tx, macro, except)) return refuse('name_taken')
}

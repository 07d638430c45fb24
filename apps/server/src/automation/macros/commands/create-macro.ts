import type { Act } from '../../../platform/events/act.ts'
import { checkMacro } from '../check-macro.ts'
import type { User } from '../rules/who-may.ts'
import { insertMacro, type MacroInput } from '../store.ts'
import { tell } from '../tell.ts'

/** @throws actions_invalid, not_shareable, name_taken */
export const createMacro = async (act: Act, user: User, given: MacroInput): Promise<number> => {
  const macro = { ...given, ownerId: user.personId }
  await checkMacro(act.tx, user, macro, null)
  const id = await insertMacro(act.tx, macro, act.clock.now())
  await tell(act, { id, ...macro }, 'created')
  return id
}

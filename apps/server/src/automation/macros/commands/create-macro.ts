import { sealHeaders } from '../../../core/actions/queries.ts'
import type { Caller } from '../../../core/people/queries.ts'
import { checkSharing, type Viewer } from '../../../core/sharing/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import type { Secrets } from '../../../platform/secrets.ts'
import { checkActions, checkName } from '../check-macro.ts'
import { insertMacro, type MacroInput } from '../store.ts'
import { tell } from '../tell.ts'

export type Asking = { caller: Caller; viewer: Viewer; secrets: Pick<Secrets, 'seal'> }

/** @throws name_taken, actions_invalid, not_shareable, department_unknown, lead_unknown */
export const createMacro = async (
  act: Act,
  { caller, viewer, secrets }: Asking,
  given: MacroInput,
): Promise<{ id: number }> => {
  const macro = { ...given, ownerId: viewer.personId, actions: sealHeaders(given.actions, [], secrets) }
  await checkSharing(act.tx, viewer, macro)
  await checkActions(act.tx, caller, macro.actions)
  await checkName(act.tx, macro, null)
  const id = await insertMacro(act.tx, macro, act.clock.now())
  await tell(act, { id, ...macro }, 'created')
  return { id }
}

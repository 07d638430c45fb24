import { sealHeaders } from '../../../core/actions/queries.ts'
import { checkSharing, maySee } from '../../../core/sharing/queries.ts'
import { changesBetween } from '../../../platform/changes-between.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { checkActions, checkName } from '../check-macro.ts'
import { macroEvents } from '../events.ts'
import { requireChangeable } from '../require-macro.ts'
import { type MacroInput, updateMacro } from '../store.ts'
import type { Asking } from './create-macro.ts'

type Change = { [Field in keyof MacroInput]?: MacroInput[Field] | undefined }

/** What is given; the rest stays. @throws not_found, not_allowed, name_taken, actions_invalid, not_shareable, department_unknown, lead_unknown */
export const changeMacro = async (
  act: Act,
  { caller, viewer, secrets }: Asking,
  id: number,
  change: Change,
): Promise<void> => {
  const macro = await requireChangeable(act.tx, viewer, id)
  const { name, note, sharing, actions } = macro
  const before: MacroInput = { name, note, sharing, actions }
  const after: MacroInput = {
    name: change.name ?? name,
    note: change.note ?? note,
    sharing: change.sharing ?? sharing,
    actions: change.actions ? sealHeaders(change.actions, actions, secrets) : actions,
  }
  const changes = changesBetween(before, after)
  if (Object.keys(changes).length === 0) return
  if (changes.sharing) await checkSharing(act.tx, viewer, { ...macro, ...after })
  // Only its owner makes it personal: for anybody else it would be gone.
  if (!maySee({ ...macro, ...after }, viewer)) return refuse('not_allowed')
  if (changes.actions) await checkActions(act.tx, caller, after.actions)
  await checkName(act.tx, { ...macro, ...after }, id)
  await updateMacro(act.tx, id, after)
  if (sharing.with === 'nobody' && after.sharing.with === 'nobody')
    await record(act, macroEvents, 'personal-macro.changed', { macroId: id })
  else await record(act, macroEvents, 'macro.changed', { macroId: id, name: after.name, changes })
}

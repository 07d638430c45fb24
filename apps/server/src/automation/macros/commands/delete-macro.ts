import type { Viewer } from '../../../core/sharing/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { checkName } from '../check-macro.ts'
import { requireChangeable } from '../require-macro.ts'
import { markMacroDeleted } from '../store.ts'
import { tell } from '../tell.ts'

/** @throws not_found, not_allowed */
export const deleteMacro = async (act: Act, viewer: Viewer, id: number): Promise<void> => {
  const macro = await requireChangeable(act.tx, viewer, id)
  await markMacroDeleted(act.tx, id, act.clock.now())
  await tell(act, macro, 'deleted')
}

/** @throws not_found, not_allowed, name_taken */
export const restoreMacro = async (act: Act, viewer: Viewer, id: number): Promise<void> => {
  const macro = await requireChangeable(act.tx, viewer, id, { deleted: true })
  if (macro.deletedAt === null) return
  await checkName(act.tx, macro, id)
  await markMacroDeleted(act.tx, id, null)
  await tell(act, macro, 'restored')
}

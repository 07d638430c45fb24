import type { Viewer } from '../../../core/sharing/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { checkName } from '../check-view.ts'
import { beginFilling } from '../keeping/begin-filling.ts'
import { requireChangeable } from '../require-view.ts'
import { retireFill } from '../store/fills.ts'
import { takeTurn } from '../store/turn.ts'
import { markViewDeleted } from '../store/views.ts'
import { tell } from '../tell.ts'

/** @throws not_found, not_allowed */
export const deleteView = async (act: Act, viewer: Viewer, id: number): Promise<void> => {
  await takeTurn(act.tx)
  const view = await requireChangeable(act.tx, viewer, id)
  await markViewDeleted(act.tx, id, act.clock.now())
  await retireFill(act.tx, id, act.clock.now())
  await tell(act, view, 'deleted')
}

/** It fills anew. @throws not_found, not_allowed, name_taken */
export const restoreView = async (act: Act, viewer: Viewer, id: number): Promise<void> => {
  await takeTurn(act.tx)
  const view = await requireChangeable(act.tx, viewer, id, { deleted: true })
  if (view.deletedAt === null) return
  await checkName(act.tx, view, id)
  await markViewDeleted(act.tx, id, null)
  await beginFilling(act, view)
  await tell(act, view, 'restored')
}

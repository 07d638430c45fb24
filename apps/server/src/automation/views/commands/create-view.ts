import { checkSharing, type Viewer } from '../../../core/sharing/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { checkConditions, checkName } from '../check-view.ts'
import { beginFilling } from '../keeping/begin-filling.ts'
import { takeTurn } from '../store/turn.ts'
import { insertView, type ViewInput } from '../store/views.ts'
import { tell } from '../tell.ts'

/** It fills in the background. @throws conditions_invalid, not_shareable, department_unknown, lead_unknown, name_taken */
export const createView = async (act: Act, viewer: Viewer, given: ViewInput): Promise<{ id: number }> => {
  const view = { ...given, ownerId: viewer.personId }
  await checkConditions(act.tx, view.groups)
  await takeTurn(act.tx)
  await checkSharing(act.tx, viewer, view)
  await checkName(act.tx, view, null)
  const id = await insertView(act.tx, view, act.clock.now())
  await beginFilling(act, { id, groups: view.groups, order: view.order })
  await tell(act, { id, ...view }, 'created')
  return { id }
}

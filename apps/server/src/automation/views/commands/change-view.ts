import { checkSharing, maySee, type Viewer } from '../../../core/sharing/queries.ts'
import { changesBetween } from '../../../platform/changes-between.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { checkConditions, checkName } from '../check-view.ts'
import { viewEvents } from '../events.ts'
import { beginFilling } from '../keeping/begin-filling.ts'
import { requireChangeable } from '../require-view.ts'
import { takeTurn } from '../store/turn.ts'
import { updateView, type ViewInput, type ViewRow } from '../store/views.ts'

/** Other conditions, or another order, let it fill anew. @throws not_found, not_allowed, conditions_invalid, not_shareable, department_unknown, lead_unknown, name_taken */
export const changeView = async (
  act: Act,
  viewer: Viewer,
  id: number,
  change: Partial<ViewInput>,
): Promise<void> => {
  await takeTurn(act.tx)
  const view = await requireChangeable(act.tx, viewer, id)
  const { name, sharing, groups, order } = view
  const before = { name, sharing, groups, order }
  const after = { ...before, ...change }
  const changes = changesBetween(before, after)
  if (Object.keys(changes).length === 0) return
  if (changes.groups) await checkConditions(act.tx, after.groups)
  if (changes.sharing) await checkSharing(act.tx, viewer, { ...view, ...after })
  // Only its owner makes it personal: for anybody else it would be gone.
  if (!maySee({ ...view, ...after }, viewer)) return refuse('not_allowed')
  await checkName(act.tx, { ...view, ...after }, id)
  await updateView(act.tx, id, after)
  if (changes.groups || changes.order)
    await beginFilling(act, { id, groups: after.groups, order: after.order })
  await tellOfChange(act, view, after, changes)
}

const tellOfChange = (act: Act, before: ViewRow, after: ViewInput, changes: Changes): Promise<void> =>
  before.sharing.with === 'nobody' && after.sharing.with === 'nobody'
    ? record(act, viewEvents, 'personal-view.changed', { viewId: before.id })
    : record(act, viewEvents, 'view.changed', { viewId: before.id, name: after.name, changes })

type Changes = ReturnType<typeof changesBetween>

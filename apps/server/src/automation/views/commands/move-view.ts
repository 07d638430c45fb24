import type { Viewer } from '../../../core/sharing/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { viewEvents } from '../events.ts'
import { listViewsFor } from '../reading/views-for.ts'
import { writePlaces } from '../store/places.ts'
import { takeTurn } from '../store/turn.ts'

/**
 * To another place of the viewer's list; 1 is the first, and what lies beyond the last is the last.
 * @throws not_found; not_allowed for a program, which has no list of its own
 */
export const moveView = async (act: Act, viewer: Viewer, id: number, position: number): Promise<void> => {
  const personId = viewer.personId ?? refuse('not_allowed')
  await takeTurn(act.tx)
  const ids = (await listViewsFor(act.tx, viewer)).map(view => view.id)
  if (!ids.includes(id)) return refuse('not_found')
  const others = ids.filter(other => other !== id)
  const moved = others.toSpliced(position - 1, 0, id)
  if (moved.every((other, at) => other === ids[at])) return
  await writePlaces(act.tx, personId, moved)
  await record(act, viewEvents, 'view-order.changed', { personId, viewId: id })
}

import { companyZone } from '../../../core/conditions/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { beginFill, type Filled } from '../store/fills.ts'
import { createKeeper } from './keeper.ts'
import { syncSignals } from './sync-signals.ts'

/** What was kept of the view is thrown away, and all tickets are looked through in the background. Whoever calls has the turn. */
export const beginFilling = async (
  { tx, clock }: Act,
  view: { id: number } & Pick<Filled, 'groups' | 'order'>,
): Promise<void> => {
  const fillId = await beginFill(tx, view.id, clock.now())
  const keeper = createKeeper(
    { fillId, viewId: view.id, groups: view.groups, order: view.order },
    await companyZone(tx),
  )
  // From here on it is noticed when one of them changes.
  await syncSignals(tx, [keeper], clock.now())
}

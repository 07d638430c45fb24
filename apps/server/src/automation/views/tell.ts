import type { Act } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { viewEvents } from './events.ts'
import type { ViewRow } from './store/views.ts'

type Doing = 'created' | 'deleted' | 'restored'

/** What was done to a view. Of one that nobody else sees the log says only that there was something. */
export const tell = (
  act: Act,
  view: Pick<ViewRow, 'id' | 'name' | 'sharing'>,
  doing: Doing,
): Promise<void> =>
  view.sharing.with === 'nobody'
    ? record(act, viewEvents, `personal-view.${doing}`, { viewId: view.id })
    : record(act, viewEvents, `view.${doing}`, { viewId: view.id, name: view.name })

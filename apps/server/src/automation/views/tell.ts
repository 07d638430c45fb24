import type { Act } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { viewEvents } from './events.ts'
import type { ViewRow } from './store/views.ts'

const names = {
  created: ['view.created', 'personal-view.created'],
  deleted: ['view.deleted', 'personal-view.deleted'],
  restored: ['view.restored', 'personal-view.restored'],
} as const

/** What was done to a view. Of one that nobody else sees the log says only that there was something. */
export const tell = (
  act: Act,
  view: Pick<ViewRow, 'id' | 'name' | 'sharing'>,
  doing: keyof typeof names,
): Promise<void> => {
  const [shared, personal] = names[doing]
  return view.sharing.with === 'nobody'
    ? record(act, viewEvents, personal, { viewId: view.id })
    : record(act, viewEvents, shared, { viewId: view.id, name: view.name })
}

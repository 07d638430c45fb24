import { event } from '../../platform/events/define.ts'

type Change<Value> = { from: Value; to: Value }
type Changes = Record<string, Change<unknown>>

/** A view that nobody else sees is a person's own affair, and has events of its own. */
export const viewEvents = {
  'view.created': event<{ viewId: number; name: string }>('A view was made and shared'),
  'view.changed': event<{ viewId: number; name: string; changes: Changes }>(
    'A view that is shared, or was until then, was changed',
  ),
  'view.deleted': event<{ viewId: number; name: string }>('A shared view was deleted'),
  'view.restored': event<{ viewId: number; name: string }>('The deletion of a shared view was undone'),
  'personal-view.created': event<{ viewId: number }>('Somebody made a view of one’s own'),
  'personal-view.changed': event<{ viewId: number }>('Somebody changed a view of one’s own'),
  'personal-view.deleted': event<{ viewId: number }>('Somebody deleted a view of one’s own'),
  'personal-view.restored': event<{ viewId: number }>('Somebody undid the deletion of a view of one’s own'),
  'view-order.changed': event<{ personId: number; viewId: number }>(
    'Somebody put a view at another place of the own list',
  ),
  'view-content.filled': event<{ viewId: number }>('All tickets were looked through for a view'),
  'view-content.shifted': event<{ viewIds: number[] }>(
    'Without any event of a ticket, by time alone for instance, other tickets are in views than before',
  ),
}

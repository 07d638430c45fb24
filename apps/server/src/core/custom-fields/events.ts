import { event } from '../../platform/events/define.ts'

type Change<Value> = { from: Value; to: Value }
type Named = { customFieldId: number; name: string }

export const customFieldEvents = {
  'custom-field.created': event<Named>('A custom field was defined'),
  'custom-field.changed': event<{ customFieldId: number; changes: Record<string, Change<unknown>> }>(
    'The name, options, use or departments of a custom field were changed',
  ),
  'custom-field.moved': event<{ customFieldId: number; position: Change<number> }>(
    'A custom field was put at another place',
  ),
  'custom-field.deleted': event<Named>('A custom field was deleted'),
  'custom-field.restored': event<Named>('The deletion of a custom field was undone'),
  'ticket-field.set': event<{ customFieldId: number; value: Change<unknown> }>(
    'A custom field of the ticket was filled in or emptied',
  ),
  'customer-field.set': event<{ customFieldId: number; contactId?: number; customerCompanyId?: number }>(
    'A custom field of a contact or a company was filled in or emptied',
  ),
}

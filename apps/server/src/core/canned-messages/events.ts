import { event } from '../../platform/events/define.ts'

type Change = { from: unknown; to: unknown }
type Named = { cannedMessageId: number; name: string }
type Personal = { cannedMessageId: number }

/** One that nobody else may use is a person's own affair, and has events of its own. */
export const cannedMessageEvents = {
  'canned-message.created': event<Named>('A canned message was written and shared'),
  'canned-message.changed': event<Named & { changes: Record<string, Change> }>(
    'A canned message that is shared, or was until then, was changed',
  ),
  'canned-message.deleted': event<Named>('A shared canned message was deleted'),
  'canned-message.restored': event<Named>('The deletion of a shared canned message was undone'),
  'personal-canned-message.created': event<Personal>('Somebody wrote a canned message of one’s own'),
  'personal-canned-message.changed': event<Personal>('Somebody changed a canned message of one’s own'),
  'personal-canned-message.deleted': event<Personal>('Somebody deleted a canned message of one’s own'),
  'personal-canned-message.restored': event<Personal>(
    'Somebody undid the deletion of a canned message of one’s own',
  ),
}

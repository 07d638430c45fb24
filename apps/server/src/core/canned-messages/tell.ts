import type { Act } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { cannedMessageEvents } from './events.ts'
import type { CannedRow } from './store.ts'

const names = {
  created: ['canned-message.created', 'personal-canned-message.created'],
  deleted: ['canned-message.deleted', 'personal-canned-message.deleted'],
  restored: ['canned-message.restored', 'personal-canned-message.restored'],
} as const

/** What was done to a canned message. Of one that nobody else may use the log says only that there was something. */
export const tell = (
  act: Act,
  canned: Pick<CannedRow, 'id' | 'name' | 'sharing'>,
  doing: keyof typeof names,
): Promise<void> => {
  const [shared, personal] = names[doing]
  return canned.sharing.with === 'nobody'
    ? record(act, cannedMessageEvents, personal, { cannedMessageId: canned.id })
    : record(act, cannedMessageEvents, shared, { cannedMessageId: canned.id, name: canned.name })
}

import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import { mailboxEvents } from '../events.ts'
import { deleteRow } from './store.ts'

/** Stops reading a mailbox; what came in by it stays. @throws Refusal not_found */
export const deleteMailbox = async (act: Act, id: number): Promise<void> => {
  const deleted = (await deleteRow(act.tx, id)) ?? refuse('not_found')
  await record(act, mailboxEvents, 'mailbox.deleted', { mailboxId: id, name: deleted.name })
}

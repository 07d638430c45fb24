import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import { smtpAccountEvents } from '../events.ts'
import { deleteAccountRow } from './store.ts'

/** Removes an account; mail that was prepared for it is prepared anew for another. @throws Refusal not_found */
export const deleteAccount = async (act: Act, id: number): Promise<void> => {
  const deleted = (await deleteAccountRow(act.tx, id)) ?? refuse('not_found')
  await record(act, smtpAccountEvents, 'smtp-account.deleted', { smtpAccountId: id, name: deleted.name })
}

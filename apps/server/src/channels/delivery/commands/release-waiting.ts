import type { Act } from '../../../platform/events/act.ts'
import { takeAccountTurn } from '../account-turn.ts'
import { noAccount } from '../own-answers.ts'

/** Lets what waited for an account of this channel go out now. Called when an account was added or changed. */
export const releaseWaiting = async (act: Act, channel: string): Promise<void> => {
  await takeAccountTurn(act.tx, 'account')
  await act.tx
    .updateTable('outgoing_message')
    .set({ next_attempt_at: act.clock.now() })
    .where('state', '=', 'queued')
    .where('channel', '=', channel)
    .where('answer', '=', noAccount)
    .execute()
}

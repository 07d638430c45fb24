import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { mailReceiverEvents } from '../events.ts'
import { acceptedRecipients, type Recipients } from './known-recipients.ts'

/** Chooses whose mail the own receiver takes. */
export const changeReceiver = async (act: Act, { recipients }: { recipients: Recipients }): Promise<void> => {
  const before = await acceptedRecipients(act.tx)
  if (before === recipients) return
  await act.tx
    .insertInto('mail_receiver')
    .values({ recipients })
    .onConflict(conflict => conflict.column('one').doUpdateSet({ recipients }))
    .execute()
  await record(act, mailReceiverEvents, 'mail-receiver.changed', {
    recipients: { from: before, to: recipients },
  })
}

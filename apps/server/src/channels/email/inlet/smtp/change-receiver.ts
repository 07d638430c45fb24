import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { mailReceiverEvents } from '../events.ts'
import { type ReceiverSettings, receiverSettings } from './receiver-settings.ts'

/** Chooses whose mail the own receiver takes, and which relay in front of it is believed. */
export const changeReceiver = async (act: Act, given: Partial<ReceiverSettings>): Promise<void> => {
  const before = await receiverSettings(act.tx)
  const { recipients, authserv } = { ...before, ...given }
  const changed = {
    ...(recipients !== before.recipients && { recipients: { from: before.recipients, to: recipients } }),
    ...(authserv !== before.authserv && { authserv: { from: before.authserv, to: authserv } }),
  }
  if (Object.keys(changed).length === 0) return
  await act.tx
    .insertInto('mail_receiver')
    .values({ recipients, authserv })
    .onConflict(conflict => conflict.column('one').doUpdateSet({ recipients, authserv }))
    .execute()
  await record(act, mailReceiverEvents, 'mail-receiver.changed', changed)
}

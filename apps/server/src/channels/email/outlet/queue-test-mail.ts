import type { Act } from '../../../platform/events/act.ts'
import { queueDelivery } from '../../delivery/commands.ts'
import type { TestMailContent } from './prepare-test-mail.ts'

/** @returns the mail's id in the ledger of what goes out */
export const queueTestMail = async (act: Act, content: TestMailContent): Promise<number> => {
  const id = await queueDelivery(act, { channel: 'email', purpose: 'test-mail', content })
  if (id === null) throw new Error('A mail that belongs to no message was not queued.')
  return id
}

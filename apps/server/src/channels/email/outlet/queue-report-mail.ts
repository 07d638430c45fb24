import type { Act } from '../../../platform/events/act.ts'
import { queueDelivery } from '../../delivery/commands.ts'

/** @returns the mail's id in the ledger of what goes out */
export const queueReportMail = async (act: Act, content: { sendingId: number }): Promise<number> => {
  const id = await queueDelivery(act, { channel: 'email', purpose: 'report-mail', content })
  if (id === null) throw new Error('A mail that belongs to no message was not queued.')
  return id
}

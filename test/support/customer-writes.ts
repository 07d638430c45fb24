import { receiveMessage } from '../../apps/server/src/core/tickets/commands.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import type { Company } from './company.ts'
import { anyNews } from './customer-message.ts'

type Ticket = { id: number; contact: { id: number } }

/** The customer of a ticket writes to it. @returns the ticket that the message is in */
export const customerWrites = async (
  { platform }: Pick<Company, 'platform'>,
  { id, contact }: Ticket,
  text = 'Any news?',
  html: string | null = null,
): Promise<number> => {
  const { ticketId } = await write(platform, { kind: 'contact', id: contact.id }, act =>
    receiveMessage(act, { ticketId: id, contactId: contact.id, message: { ...anyNews, text, html } }),
  )
  return ticketId
}

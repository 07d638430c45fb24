import type { Channel } from '@stoa/contract/ticket-shapes'
import type { Act } from '../../../platform/events/act.ts'
import { departmentExists, getDefaultDepartmentId } from '../../departments/queries.ts'
import type { IncomingMessage } from '../incoming-message.ts'
import type { TicketRow } from '../store.ts'
import { openTicket } from './open-ticket.ts'

type Given = { contactId: number; message: IncomingMessage; channel?: Channel }

/** A new ticket that goes on from one that takes no messages any more: with its subject, in its department if that still lives. */
export const openFollowing = async (
  act: Act,
  before: TicketRow,
  { contactId, message, channel }: Given,
): Promise<{ ticketId: number; messageId: number }> => {
  const lives = await departmentExists(act.tx, before.departmentId)
  const departmentId = lives ? before.departmentId : await getDefaultDepartmentId(act.tx)
  return openTicket(act, {
    channel: channel ?? before.channel,
    subject: before.subject,
    departmentId,
    contactId,
    // What it answers is in the other ticket, or gone.
    message: { ...message, answersId: null },
    followsId: before.id,
  })
}

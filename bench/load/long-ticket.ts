import { rememberContact } from '../../apps/server/src/core/contacts/commands.ts'
import { openTicket, receiveMessage, replyToTicket } from '../../apps/server/src/core/tickets/commands.ts'
import { system } from '../../apps/server/src/platform/events/act.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import type { BigCompany } from './big-company.ts'
import type { StoaInProcess } from './stoa-in-process.ts'

const line = 'The second lamp of the delivery flickers when the first one is switched on. '
const words = line.repeat(12)
const mail = {
  subject: 'The lamps',
  sender: 'long-winded@mail.example',
  recipients: [],
  cc: [],
  text: words,
  html: `<div dir="ltr"><p>${words}</p><blockquote>${line}</blockquote></div>`,
  files: [],
  intakeId: null,
  automatic: false,
}

/** A ticket of the first agent's in which customer and agent wrote in turn, so many messages in all. */
export const longTicket = (
  { platform }: StoaInProcess,
  { agents: [agent], departmentIds: [anywhere = 0] }: BigCompany,
  messages: number,
): Promise<number> =>
  write(platform, system, async act => {
    const { id: contactId } = await rememberContact(act, { email: mail.sender, name: 'Long Winded' })
    const customer = { ...act, actor: { kind: 'contact', id: contactId } as const }
    const answering = { ...act, actor: { kind: 'user', id: agent.id } as const }
    const departmentId = agent.departmentIds[0] ?? anywhere
    const { subject } = mail
    const opening = { channel: 'email', subject, departmentId, contactId, message: mail } as const
    const { ticketId } = await openTicket(customer, opening)
    for (let written = 1; written < messages; written++)
      if (written % 2 === 0) await receiveMessage(customer, { ticketId, contactId, message: mail })
      else
        await replyToTicket(answering, { ticketId, text: words, attachmentIds: [], cc: [], resolve: false })
    return ticketId
  })

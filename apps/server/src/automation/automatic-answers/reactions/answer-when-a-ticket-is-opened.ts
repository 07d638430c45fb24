import { ticketEvents } from '../../../core/tickets/events.ts'
import { getAddressee } from '../../../core/tickets/queries.ts'
import { on, type Reaction } from '../../../platform/events/follower.ts'
import { answerByTemplate } from '../answer-by-template.ts'
import { answerOutOfHours } from '../answer-out-of-hours.ts'
import { dayHere, ticketToAnswer } from '../occasion.ts'
import { someConfirmReceipt, someDepartmentCloses } from '../occasions.ts'

export const answerWhenATicketIsOpened = (publicUrl: string): Reaction =>
  on(ticketEvents, 'ticket.opened', async (act, event) => {
    const ticketId = ticketToAnswer(act, event)
    if (ticketId === null) return
    const closes = await someDepartmentCloses(act)
    const confirms = await someConfirmReceipt(act)
    if (!closes && !confirms) return
    const addressee = await getAddressee(act.tx, ticketId)
    if (closes && (await answerOutOfHours(act, addressee, event.at, publicUrl))) return
    if (!confirms) return
    const day = await dayHere(act, event.at)
    await answerByTemplate(act, addressee, { kind: 'ticket_received', day, publicUrl })
  })

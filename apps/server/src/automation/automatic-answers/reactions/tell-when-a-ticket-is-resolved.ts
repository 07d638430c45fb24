import { ticketEvents } from '../../../core/tickets/events.ts'
import { getAddressee, lastMessageWasAutomatic } from '../../../core/tickets/queries.ts'
import { on, type Reaction } from '../../../platform/events/follower.ts'
import { answerByTemplate } from '../answer-by-template.ts'
import { dayHere, isRecent } from '../occasion.ts'
import { someTellOfResolving } from '../occasions.ts'

export const tellWhenATicketIsResolved = (publicUrl: string): Reaction =>
  on(ticketEvents, 'ticket.resolved', async (act, event) => {
    if (event.data.silent) return
    if (event.ticketId === null || !isRecent(act, event) || !(await someTellOfResolving(act))) return
    if (await lastMessageWasAutomatic(act.tx, event.ticketId)) return
    const day = await dayHere(act, event.at)
    await answerByTemplate(act, await getAddressee(act.tx, event.ticketId), {
      kind: 'resolved',
      day,
      publicUrl,
    })
  })

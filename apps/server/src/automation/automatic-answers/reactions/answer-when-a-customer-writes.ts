import { ticketEvents } from '../../../core/tickets/events.ts'
import { getAddressee } from '../../../core/tickets/queries.ts'
import { on, type Reaction } from '../../../platform/events/follower.ts'
import { answerOutOfHours } from '../answer-out-of-hours.ts'
import { ticketToAnswer } from '../occasion.ts'
import { someDepartmentCloses } from '../occasions.ts'

export const answerWhenACustomerWrites = (publicUrl: string): Reaction =>
  on(ticketEvents, 'message.received', async (act, event) => {
    const ticketId = ticketToAnswer(act, event)
    if (ticketId !== null && (await someDepartmentCloses(act)))
      await answerOutOfHours(act, await getAddressee(act.tx, ticketId), event.at, publicUrl)
  })

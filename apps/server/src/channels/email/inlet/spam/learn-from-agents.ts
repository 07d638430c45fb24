import { ticketEvents } from '../../../../core/tickets/events.ts'
import { incomingTexts } from '../../../../core/tickets/queries.ts'
import type { Act } from '../../../../platform/events/act.ts'
import { type Follower, on } from '../../../../platform/events/follower.ts'
import { learn } from './lessons.ts'
import { tokensOf } from './rules/tokens.ts'

const learnTicket = async (act: Act, ticketId: number | null, spam: boolean) => {
  if (ticketId === null) return
  for (const { messageId, ...described } of await incomingTexts(act.tx, ticketId))
    await learn(act.tx, { messageId, tokens: tokensOf(described), spam })
}

/** What agents call spam is; what they answer, or take out of the spam, is not. */
export const spamFollower: Follower = {
  name: 'spam-lessons',
  stage: 'keeping',
  reactions: [
    on(ticketEvents, 'ticket.marked-spam', (act, event) => learnTicket(act, event.ticketId, true)),
    on(ticketEvents, 'ticket.unmarked-spam', (act, event) => learnTicket(act, event.ticketId, false)),
    on(ticketEvents, 'reply.sent', async (act, { ticketId, data }) => {
      // A rule answers spam too.
      if (!data.automatic) await learnTicket(act, ticketId, false)
    }),
  ],
}

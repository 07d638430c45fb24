import type { Follower } from '../../platform/events/follower.ts'
import { createGatherer } from '../../platform/events/gatherer.ts'
import { keepSaid } from './keep-messages.ts'
import type { Stemmer } from './reading/stemmer.ts'

/** Everything that says something new, and what says it otherwise. */
const heard = [
  'ticket.opened',
  'ticket.imported',
  'message.imported',
  'message.received',
  'reply.sent',
  'ticket.forwarded',
  'automatic-answer.sent',
  'note.added',
  'ticket.subject-changed',
]

/** Notes what messages say, so that they are found. */
export const searchFollower = (stemmer: Stemmer): Follower => {
  const { reactions, heardIn } = createGatherer(heard)
  return {
    name: 'search',
    stage: 'outlet',
    reactions,
    keep: async ({ tx, batch }) => {
      const events = heardIn(batch)
      if (events.length > 0) await keepSaid(tx, stemmer, events)
    },
  }
}

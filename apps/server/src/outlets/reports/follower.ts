import type { Follower } from '../../platform/events/follower.ts'
import { createGatherer } from '../../platform/events/gatherer.ts'
import { keepEvents } from './keeping/keep-events.ts'
import { countedNames } from './rules/counted-names.ts'
import { served } from './store/book.ts'
import { takeTurn } from './store/turn.ts'

/** Keeps what reports count. The reactions only gather what is new: it is booked for all that is digested together. */
export const reportsFollower = (): Follower => {
  const { reactions, heardIn } = createGatherer(countedNames)
  return {
    name: 'reports',
    stage: 'outlet',
    reactions,
    keep: async ({ tx, batch }) => {
      const events = heardIn(batch)
      if (events.length === 0) return
      await takeTurn(tx)
      await keepEvents(tx, served, events)
    },
  }
}

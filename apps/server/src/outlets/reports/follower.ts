import type { Batch } from '../../platform/events/act.ts'
import type { Follower, LoggedEvent, Reaction } from '../../platform/events/follower.ts'
import { keepEvents } from './keeping/keep-events.ts'
import { countedNames } from './rules/counted-names.ts'
import { served } from './store/book.ts'
import { takeTurn } from './store/turn.ts'

/** Keeps what reports count. The reactions only gather what is new: it is booked for all that is digested together. */
export const reportsFollower = (): Follower => {
  const heard = new WeakMap<Batch, LoggedEvent[]>()
  const gather: Reaction['react'] = async ({ batch }, event) => {
    if (!batch) return
    const events = heard.get(batch) ?? []
    heard.set(batch, events)
    events.push(event)
  }
  return {
    name: 'reports',
    stage: 'outlet',
    reactions: countedNames.map(hears => ({ hears, react: gather })),
    keep: async ({ tx, batch }) => {
      const events = batch && heard.get(batch)
      if (!events) return
      await takeTurn(tx)
      await keepEvents(tx, served, events)
    },
  }
}

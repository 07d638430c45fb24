import type { Batch } from './act.ts'
import type { LoggedEvent, Reaction } from './follower.ts'

/**
 * For a follower that does once what there is to do for all that is digested together: reactions that only gather events of these names, and
 * what they have gathered of a batch, in order.
 */
export const createGatherer = (names: readonly string[]) => {
  const heard = new WeakMap<Batch, LoggedEvent[]>()
  const react: Reaction['react'] = async ({ batch }, event) => {
    if (!batch) return
    const events = heard.get(batch) ?? []
    heard.set(batch, events)
    events.push(event)
  }
  return {
    reactions: names.map((hears): Reaction => ({ hears, react })),
    heardIn: (batch: Batch | undefined): readonly LoggedEvent[] => (batch && heard.get(batch)) ?? [],
  }
}

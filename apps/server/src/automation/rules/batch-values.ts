import type { Need, Values } from '@stoa/conditions/values'
import { valuesOfEvents } from '../../core/conditions/queries.ts'
import type { Act, Batch } from '../../platform/events/act.ts'
import type { LoggedEvent } from '../../platform/events/follower.ts'

type Reading = Promise<Map<number, Values>>
type Read = {
  ofAll: Reading
  changed: Set<number>
  /** Of events of tickets that were changed, what was read since the last change. */
  anew: Map<number, Map<number, Reading>>
}

/**
 * What conditions look at, read with one query for all events that are digested together; of tickets that a rule has changed since, once more for
 * each change.
 */
export const createBatchValues = () => {
  const reads = new WeakMap<Batch, Read>()
  const readOf = ({ tx, batch }: Act, event: LoggedEvent, needs: readonly Need[]): Read => {
    const known = batch && reads.get(batch)
    if (known) return known
    const ofAll = valuesOfEvents(tx, batch?.eventIds ?? [event.id], needs)
    const read: Read = { ofAll, changed: new Set(), anew: new Map() }
    if (batch) reads.set(batch, read)
    return read
  }
  const again = ({ anew }: Read, ticketId: number, eventId: number, reread: () => Reading): Reading => {
    const ofTicket = anew.get(ticketId) ?? new Map<number, Reading>()
    anew.set(ticketId, ofTicket)
    const reading = ofTicket.get(eventId) ?? reread()
    ofTicket.set(eventId, reading)
    return reading
  }

  return {
    /** Undefined where the ticket is not there. */
    async of(act: Act, event: LoggedEvent, needs: readonly Need[]): Promise<Values | undefined> {
      const { id, ticketId } = event
      const read = readOf(act, event, needs)
      if (ticketId === null || !read.changed.has(ticketId)) return (await read.ofAll).get(id)
      const reading = again(read, ticketId, id, () => valuesOfEvents(act.tx, [id], needs))
      return (await reading).get(id)
    },
    changed({ batch }: Act, ticketId: number) {
      const read = batch && reads.get(batch)
      read?.changed.add(ticketId)
      read?.anew.delete(ticketId)
    },
  }
}

import type { Need, Values } from '@stoa/conditions/values'
import { valuesOfEvents } from '../../core/conditions/queries.ts'
import type { Act, Batch } from '../../platform/events/act.ts'
import type { LoggedEvent } from '../../platform/events/follower.ts'

type Read = { values: Promise<Map<number, Values>>; changed: Set<number> }

/** What conditions look at, read with one query for all events that are digested together; anew for tickets that a rule has changed since. */
export const createBatchValues = () => {
  const reads = new WeakMap<Batch, Read>()
  const readOf = ({ tx, batch }: Act, event: LoggedEvent, needs: readonly Need[]): Read => {
    const known = batch && reads.get(batch)
    if (known) return known
    const read = {
      values: valuesOfEvents(tx, batch?.eventIds ?? [event.id], needs),
      changed: new Set<number>(),
    }
    if (batch) reads.set(batch, read)
    return read
  }

  return {
    /** Undefined where the ticket is not there. */
    async of(act: Act, event: LoggedEvent, needs: readonly Need[]): Promise<Values | undefined> {
      const { values, changed } = readOf(act, event, needs)
      const isStale = event.ticketId !== null && changed.has(event.ticketId)
      const read = isStale ? valuesOfEvents(act.tx, [event.id], needs) : values
      return (await read).get(event.id)
    },
    changed({ batch }: Act, ticketId: number) {
      if (batch) reads.get(batch)?.changed.add(ticketId)
    },
  }
}

import type { Moment, TicketEvent } from '../../rules/fact.ts'
import { type Placed, placedAfter, type Waiting, waitAlike, waitingOf } from './world.ts'

/** From where to where a ticket that waits was moved by an event; null: nowhere. */
export type Move = { eventId: number; at: Moment; from: Waiting | null; to: Waiting | null }

const WIDTH = 6
const NOWHERE = -1

/**
 * Moves as they are told, ticket by ticket, to be taken in the order of the log. A move is six numbers in one list: its event, its second, and where
 * from and where to, each a department and an agent.
 */
export const createMoves = () => {
  let told: number[] = []

  const place = (waiting: Waiting | null) =>
    told.push(waiting?.departmentId ?? NOWHERE, waiting?.agentId ?? NOWHERE)
  const numberAt = (at: number) => told[at] ?? NOWHERE
  const placeAt = (at: number): Waiting | null =>
    numberAt(at) === NOWHERE ? null : { departmentId: numberAt(at), agentId: numberAt(at + 1) }
  const moveAt = (at: number): Move => ({
    eventId: numberAt(at),
    at: { epochMilliseconds: numberAt(at + 1) * 1000 },
    from: placeAt(at + 2),
    to: placeAt(at + 4),
  })

  return {
    /** How many have been told and not taken. */
    count: () => told.length / WIDTH,
    /** All events of one ticket, in order. @returns where it is after them; undefined: the log does not tell how it began */
    tell: (events: readonly TicketEvent<Moment>[]): Placed | undefined => {
      let placed: Placed | undefined
      for (const event of events) {
        const after = placedAfter(placed, event)
        if (!after) continue
        if (!waitAlike(placed, after)) {
          told.push(event.id, Math.floor(event.at.epochMilliseconds / 1000))
          place(waitingOf(placed))
          place(waitingOf(after))
        }
        placed = after
      }
      return placed
    },
    /** Those of events before one, in order. */
    takeBefore: (eventId: number): Move[] => {
      const taken: Move[] = []
      const left: number[] = []
      for (let at = 0; at < told.length; at += WIDTH)
        if (numberAt(at) < eventId) taken.push(moveAt(at))
        else for (let part = at; part < at + WIDTH; part++) left.push(numberAt(part))
      told = left
      return taken.sort((one, other) => one.eventId - other.eventId)
    },
  }
}

import type { Act } from '../../../platform/events/act.ts'
import { eventsOfTicket } from '../../../platform/events/log-reader.ts'
import { loadTerms } from '../load-terms.ts'
import type { State } from '../rules/clocks.ts'
import { factOf, heardNames, openingOf, type TicketEvent } from '../rules/fact.ts'
import { begin, step } from '../rules/fold.ts'
import { type Kept, loadStates } from '../store/load-states.ts'
import { keepClocks } from './keep-clocks.ts'

const names = ['ticket.opened', ...heardNames]

/**
 * Brings the clocks of a ticket up to its newest event; one that has none gets them, from its whole history. The turn is
 * taken and the ticket locked, so its events are all there. @returns null where the log does not tell how it began
 */
export const catchUp = async (act: Act, ticketId: number): Promise<State | null> => {
  const before = (await loadStates(act.tx, [ticketId])).get(ticketId) ?? null
  const events = await eventsOfTicket(act.tx, ticketId, before?.eventId ?? 0, names)
  const newest = events.at(-1)
  if (!newest) return before?.state ?? null
  const state = await goOn(act, before, events)
  if (!state) return null
  await keepClocks(act, [{ ticketId, before, after: { state, eventId: newest.id } }])
  return state
}

const goOn = async (act: Act, before: Kept | null, events: readonly TicketEvent[]): Promise<State | null> => {
  const facts = events.map(factOf).filter(fact => fact !== null)
  const opening = before ? null : openingOf(events)
  const choices = [before?.state, opening?.choice, ...facts.map(fact => fact.choice)]
  const places = [before?.state, opening, ...facts]
  const termsOf = await loadTerms(act, {
    levelIds: choices.map(choice => choice?.levelId ?? null),
    departmentIds: places.map(place => place?.departmentId).filter(id => id !== undefined),
  })
  const start = before?.state ?? (opening && begin(opening, termsOf))
  return start && facts.reduce((state, fact) => step(state, fact, termsOf), start)
}

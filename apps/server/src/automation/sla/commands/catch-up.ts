import { eventsThatStand, takesBack } from '../../../core/tickets/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { eventsOfTicket } from '../../../platform/events/log-reader.ts'
import { loadTerms } from '../load-terms.ts'
import type { State } from '../rules/clocks.ts'
import { factOf, heardNames, openingOf, type TicketEvent } from '../rules/fact.ts'
import { begin, step } from '../rules/fold.ts'
import { takeOver } from '../rules/take-over.ts'
import { type Kept, loadStates } from '../store/load-states.ts'
import { forgetClocks } from '../store/save-states.ts'
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
  if (before && events.some(takesBack)) return startAnew(act, ticketId)
  const state = await goOn(act, before, events)
  if (!state) return null
  await keepClocks(act, [{ ticketId, before, after: { state, eventId: newest.id } }])
  return state
}

/** An answer or a mark was taken back: from the beginning, as if it had never been. */
const startAnew = async (act: Act, ticketId: number): Promise<State | null> => {
  const before = (await loadStates(act.tx, [ticketId], 'all')).get(ticketId) ?? null
  const events = await eventsOfTicket(act.tx, ticketId, 0, names)
  const told = await goOn(act, null, events)
  if (!before || !told) return null
  const { clocks, gone } = takeOver(before.state.clocks, told.clocks)
  await forgetClocks(
    act.tx,
    gone.flatMap(({ id }) => id ?? []),
  )
  const termsOf = await loadTerms(act, { levelIds: [told.levelId], departmentIds: [told.departmentId] })
  // By the terms of now, those whose ids and promises were kept, too.
  const state = step({ ...told, clocks }, { at: act.clock.now() }, termsOf)
  await keepClocks(act, [
    { ticketId, before, after: { state, eventId: events.at(-1)?.id ?? before.eventId } },
  ])
  return state
}

const goOn = async (act: Act, before: Kept | null, events: readonly TicketEvent[]): Promise<State | null> => {
  const facts = eventsThatStand(events)
    .map(factOf)
    .filter(fact => fact !== null)
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

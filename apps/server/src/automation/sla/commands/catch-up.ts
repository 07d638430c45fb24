import { alwaysOpen, type BusinessCalendar } from '../../../core/business-hours/queries.ts'
import { eventsThatStand, takesBack } from '../../../core/tickets/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { eventsOfTicket } from '../../../platform/events/log-reader.ts'
import { loadTerms } from '../load-terms.ts'
import type { State } from '../rules/clocks.ts'
import { factOf, openingOf, type TicketEvent } from '../rules/fact.ts'
import { begin, step } from '../rules/fold.ts'
import { takeOver } from '../rules/take-over.ts'
import { type Kept, loadStates } from '../store/load-states.ts'
import { forgetClocks } from '../store/save-states.ts'
import { keepClocks } from './keep-clocks.ts'
import { measureWaits, toldNames } from './measure-waits.ts'

/**
 * Brings the clocks of a ticket up to its newest event; one that has none gets them, from its whole history. The turn is
 * taken and the ticket locked, so its events are all there. @returns null where the log does not tell how it began
 */
export const catchUp = async (act: Act, ticketId: number): Promise<State | null> => {
  const before = (await loadStates(act.tx, [ticketId])).get(ticketId) ?? null
  const events = await eventsOfTicket(act.tx, ticketId, before?.eventId ?? 0, toldNames)
  const newest = events.at(-1)
  if (!newest) return before?.state ?? null
  if (before && events.some(takesBack)) return startAnew(act, ticketId)
  const told = await goOn(act, before, events)
  if (!told) return null
  const { state, hours } = told
  await keepClocks(act, [{ ticketId, before, after: { state, eventId: newest.id } }])
  await measureWaits(act, ticketId, { fresh: events, sinceId: before?.eventId ?? 0, hours })
  return state
}

/** An answer or a mark was taken back: from the beginning, as if it had never been. */
const startAnew = async (act: Act, ticketId: number): Promise<State | null> => {
  const before = (await loadStates(act.tx, [ticketId], 'all')).get(ticketId) ?? null
  const events = await eventsOfTicket(act.tx, ticketId, 0, toldNames)
  const told = await goOn(act, null, events)
  if (!before || !told) return null
  const { clocks, gone } = takeOver(before.state.clocks, told.state.clocks)
  await forgetClocks(
    act.tx,
    gone.flatMap(({ id }) => id ?? []),
  )
  const termsOf = await loadTerms(act, {
    levelIds: [told.state.levelId],
    departmentIds: [told.state.departmentId],
  })
  // By the terms of now, those whose ids and promises were kept, too.
  const state = step({ ...told.state, clocks }, { at: act.clock.now() }, termsOf)
  await keepClocks(act, [
    { ticketId, before, after: { state, eventId: events.at(-1)?.id ?? before.eventId } },
  ])
  await measureWaits(act, ticketId, { fresh: events, sinceId: before.eventId, hours: told.hours })
  return state
}

/** `hours`: those that the level kept at each event; all of them where there was no level. */
type Read = { state: State; hours: ReadonlyMap<number, BusinessCalendar> }

const goOn = async (act: Act, before: Kept | null, events: readonly TicketEvent[]): Promise<Read | null> => {
  const happened = eventsThatStand(events).flatMap(event => {
    const fact = factOf(event)
    return fact ? [{ id: event.id, fact }] : []
  })
  const opening = before ? null : openingOf(events)
  const choices = [before?.state, opening?.choice, ...happened.map(({ fact }) => fact.choice)]
  const places = [before?.state, opening, ...happened.map(({ fact }) => fact)]
  const termsOf = await loadTerms(act, {
    levelIds: choices.map(choice => choice?.levelId ?? null),
    departmentIds: places.map(place => place?.departmentId).filter(id => id !== undefined),
  })
  let state = before?.state ?? (opening && begin(opening, termsOf))
  if (!state) return null
  const hours = new Map<number, BusinessCalendar>()
  for (const { id, fact } of happened) {
    state = step(state, fact, termsOf)
    const { levelId, departmentId } = state
    hours.set(id, levelId === null ? alwaysOpen : termsOf(levelId, departmentId).calendar)
  }
  return { state, hours }
}

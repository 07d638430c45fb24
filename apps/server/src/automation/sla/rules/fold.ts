import { isOpenClock, newClock, type State, type Told } from './clocks.ts'
import { type Fact, factOf, type Opening, openingOf, type TicketEvent } from './fact.ts'
import { follow } from './follow.ts'
import { judge, promise } from './promise.ts'
import type { TermsOf } from './terms.ts'

/** Measures all open clocks anew by the terms of now. */
const measure = (state: State, termsOf: TermsOf, at: Temporal.Instant): State => {
  const terms = termsOf(state.levelId, state.departmentId)
  return {
    ...state,
    clocks: state.clocks.map(clock =>
      isOpenClock(clock) ? promise(clock, terms, state.priority, at) : clock,
    ),
  }
}

const tellOf = ({ departmentId, levelId, assigneeId }: State): Told => ({
  departmentId,
  levelId,
  responsibleId: assigneeId,
})

export const begin = ({ at, departmentId, choice }: Opening, termsOf: TermsOf): State =>
  measure(
    {
      ...choice,
      departmentId,
      assigneeId: null,
      priority: 'normal',
      status: 'new',
      clocks: [newClock('first_answer', at), newClock('first_assign', at), newClock('first_resolve', at)],
    },
    termsOf,
    at,
  )

/** The clocks after a fact. What a fact changes of level, department or priority counts before what it ends. */
export const step = (before: State, fact: Fact, termsOf: TermsOf): State => {
  const given = {
    ...before,
    ...fact.choice,
    departmentId: fact.departmentId ?? before.departmentId,
    assigneeId: fact.assigneeId === undefined ? before.assigneeId : fact.assigneeId,
    priority: fact.priority ?? before.priority,
  }
  const state = measure(given, termsOf, fact.at)
  const { status, clocks, ended } = follow(state, fact)
  const terms = termsOf(state.levelId, state.departmentId)
  const judged = clocks.map(clock => {
    const end = ended.get(clock)
    return end ? judge(clock, end, terms, fact, tellOf(state)) : clock
  })
  return measure({ ...state, status, clocks: judged }, termsOf, fact.at)
}

/** The clocks of a ticket from its events alone; null where they do not tell how it began. */
export const fold = (events: readonly TicketEvent[], termsOf: TermsOf): State | null => {
  const opening = openingOf(events)
  if (!opening) return null
  return events
    .map(factOf)
    .filter(fact => fact !== null)
    .reduce((state, fact) => step(state, fact, termsOf), begin(opening, termsOf))
}

import type { DistributionMethod } from '@stoa/contract/distribution'

/** An agent who is allocated to the department, as far as the choice goes. */
export type Candidate = {
  personId: number
  /** 1 to 5 */
  skill: number
  /** 1 to 9; 1 is asked first. */
  priorityGroup: number
  online: boolean
  load: number
  /** null: no limit */
  capacity: number | null
  /** When it was the agent's turn last; null: never. */
  lastTurnAt: Temporal.Instant | null
}

export type PushMethod = Exclude<DistributionMethod, 'manual'>

type Order = (one: Candidate, other: Candidate) => number

/** Who waited longest for a turn; the oldest account among those who never had one. */
const byTurn: Order = (one, other) => {
  if (one.lastTurnAt && other.lastTurnAt)
    return Temporal.Instant.compare(one.lastTurnAt, other.lastTurnAt) || one.personId - other.personId
  return Number(one.lastTurnAt !== null) - Number(other.lastTurnAt !== null) || one.personId - other.personId
}

const byLoad: Order = (one, other) => one.load - other.load || byTurn(one, other)

/** A method is an order among those who fit. Whoever comes later gets something only when nobody before fits. */
const orders: Record<PushMethod, Order> = {
  round_robin: byTurn,
  least_loaded: byLoad,
  by_skill: (one, other) => other.skill - one.skill || byLoad(one, other),
  priority_groups: (one, other) => one.priorityGroup - other.priorityGroup || byLoad(one, other),
}

/** How many more tickets an agent may be given now. */
export const roomOf = ({ online, load, capacity }: Candidate): number => {
  if (!online) return 0
  return capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - load)
}

/** The moment to note for a turn that is given now: after every other, so that turns within one moment keep their order. */
export const nextTurn = (candidates: readonly Candidate[], now: Temporal.Instant): Temporal.Instant =>
  candidates.reduce((latest, { lastTurnAt }) => {
    const isLater = lastTurnAt && Temporal.Instant.compare(lastTurnAt, latest) >= 0
    return isLater ? lastTurnAt.add({ microseconds: 1 }) : latest
  }, now)

/**
 * Who gets a ticket; null when nobody fits. Who let it lie just now is asked again only where nobody else fits,
 * so that it goes on even where the department wishes the customer's last agent first.
 */
export const chooseAgent = (
  method: PushMethod,
  candidates: readonly Candidate[],
  ticket: { lastAgentId: number | null; ignoredById: number | null },
): Candidate | null => {
  const fitting = candidates.filter(candidate => roomOf(candidate) > 0)
  const others = fitting.filter(({ personId }) => personId !== ticket.ignoredById)
  const asked = others.length > 0 ? others : fitting
  return (
    asked.find(({ personId }) => personId === ticket.lastAgentId) ?? asked.toSorted(orders[method])[0] ?? null
  )
}

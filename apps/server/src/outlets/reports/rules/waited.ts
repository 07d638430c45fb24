import type { Measure } from '@stoa/contract/metrics'
import { type WaitKind, waitKinds } from '@stoa/contract/ticket-shapes'
import type { EndedWait } from '../../../core/tickets/queries.ts'
import { type Counted, one, seconds } from './counted.ts'
import type { Moment, TicketEvent } from './fact.ts'

/** By event and kind of wait: seconds outside business hours. */
type Closed = ReadonlyMap<number, Partial<Record<WaitKind, number>>>

const nowhere: Closed = new Map()

/** Put together once: of millions of waits, names take longer to put together than all else. */
const measuresOf = Object.fromEntries(
  waitKinds.map(kind => [
    kind,
    { count: `${kind}s`, took: `${kind}-seconds`, closed: `${kind}-closed-seconds` },
  ]),
) as Record<WaitKind, { count: Measure; took: Measure; closed: Measure }>

/** What lay outside business hours, as it was told when each wait ended; of what was told twice, the last. */
export const closedSecondsIn = (events: readonly Pick<TicketEvent<Moment>, 'name' | 'data'>[]): Closed => {
  let told: Map<number, Partial<Record<WaitKind, number>>> | null = null
  for (const { name, data } of events) {
    if (name !== 'sla.wait-measured') continue
    const { eventId, closed } = data as { eventId: number; closed: Partial<Record<WaitKind, number>> }
    told ??= new Map()
    told.set(eventId, { ...told.get(eventId), ...closed })
  }
  return told ?? nowhere
}

/** How long somebody waited for what an event did. */
export const waited = <At extends Moment>(
  { id, at }: Pick<TicketEvent<At>, 'id' | 'at'>,
  { kind, since }: EndedWait<At>,
  { agentId, closed }: { agentId: number; closed: Closed },
): Counted[] => {
  const measures = measuresOf[kind]
  const took = seconds(measures.took, agentId, [since, at])
  const less = Math.min(took.value, closed.get(id)?.[kind] ?? 0)
  const counted = [one(measures.count, agentId), took]
  return less > 0 ? [...counted, { measure: measures.closed, value: less, agentId }] : counted
}

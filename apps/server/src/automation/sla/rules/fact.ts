import type { Priority, Status } from '@stoa/contract/ticket-shapes'
import type { Choice } from './clocks.ts'

/** What an event means for clocks. A fact that says nothing but its moment stands for changed settings. */
export type Fact = {
  at: Temporal.Instant
  status?: Status
  departmentId?: number
  assigneeId?: number | null
  priority?: Priority
  choice?: Choice
  /** A customer wrote, and the ticket is open. */
  asked?: true
  /** An answer to the customer is on its way. */
  answered?: true
  /** When that answer was written, where it left later: what was asked since then waits on. */
  writtenAt?: Temporal.Instant
  /** An answer was written that leaves later. */
  written?: true
  assigned?: true
  /** Said to be answered; what was promised is neither kept nor missed by that. */
  markedAnswered?: true
  resolved?: true
  /** The person here who did it. */
  by?: number
}

export type Opening = { at: Temporal.Instant; departmentId: number; choice: Choice }

/** An event of a ticket, as the log has it. */
export type TicketEvent = {
  id: number
  name: string
  at: Temporal.Instant
  data: unknown
  /** Left out: Stoa itself. */
  actor?: { kind: string; id: number | null }
}

type Data = {
  status?: { to: Status }
  priority?: { to: Priority }
  departmentId?: { to: number }
  assigneeId?: { to: number | null }
  level?: { to: number | null }
  because?: Choice['because']
  ruleId?: number | null
  sinceOpening?: true
  automatic?: true
  wrote?: true
  asked?: true
  later?: true
  writtenAt?: string
  resolves?: true
}

const says: Record<string, (data: Data) => Omit<Fact, 'at' | 'status'>> = {
  // A customer who writes again to an open ticket still waits; an automatic message counts where it opened the ticket.
  'message.received': ({ status, automatic }) =>
    status?.to === 'open' || (!status && !automatic) ? { asked: true } : {},
  // What a rule answers counts where the ticket is answered by it.
  'reply.sent': ({ status, automatic, later }) => {
    if (later) return { written: true }
    return automatic && !status
      ? {}
      : { answered: true, ...(status?.to === 'resolved' && { resolved: true }) }
  },
  'reply.left': ({ writtenAt, resolves }) => ({
    answered: true,
    ...(writtenAt && { writtenAt: Temporal.Instant.from(writtenAt) }),
    ...(resolves && { resolved: true }),
  }),
  'ticket.assigned': ({ assigneeId }) => ({
    ...(assigneeId && { assigneeId: assigneeId.to }),
    ...(assigneeId?.to && { assigned: true }),
  }),
  'ticket.transferred': ({ departmentId, assigneeId }) => ({
    ...(departmentId && { departmentId: departmentId.to }),
    ...(assigneeId && { assigneeId: assigneeId.to }),
    ...(assigneeId?.to && { assigned: true }),
  }),
  'ticket.postponed': () => ({}),
  'ticket.returned': () => ({}),
  'ticket.reopened': () => ({}),
  'reply.returned': () => ({}),
  'ticket.resolved': () => ({ resolved: true }),
  'ticket.closed': () => ({ resolved: true }),
  'ticket.marked-answered': () => ({ markedAnswered: true }),
  'ticket.marked-spam': () => ({}),
  'ticket.unmarked-spam': ({ wrote }) => (wrote ? { asked: true } : {}),
  'ticket.deleted': () => ({}),
  'ticket.restored': () => ({}),
  'ticket.merged': ({ asked }) => (asked ? { asked } : {}),
  'ticket.unmerged': () => ({}),
  'ticket.prioritised': ({ priority }) => (priority ? { priority: priority.to } : {}),
  'sla.level-changed': data => (data.sinceOpening ? {} : { choice: choiceIn(data) }),
}

const choiceIn = ({ level, because, ruleId }: Data): Choice => ({
  levelId: level?.to ?? null,
  because: because ?? 'none',
  ruleId: ruleId ?? null,
})

/** The events that clocks hear, beside the opening. Notes and automatic answers are none of them. */
export const heardNames: readonly string[] = Object.keys(says)

/** @returns null where the event says nothing to clocks */
export const factOf = (event: TicketEvent): Fact | null => {
  const read = says[event.name]
  if (!read) return null
  const data = event.data as Data
  const { actor } = event
  return {
    at: event.at,
    ...(actor?.kind === 'user' && actor.id !== null && { by: actor.id }),
    ...(data.status && { status: data.status.to }),
    ...read(data),
  }
}

/** How a ticket began, from all its events; the level that was chosen because of its opening counts from then on. */
export const openingOf = (events: readonly TicketEvent[]): Opening | null => {
  const opened = events.find(event => event.name === 'ticket.opened')
  if (!opened) return null
  const chosen = events.find(event => event.name === 'sla.level-changed' && (event.data as Data).sinceOpening)
  return {
    at: opened.at,
    departmentId: (opened.data as { departmentId: number }).departmentId,
    choice: choiceIn((chosen?.data ?? {}) as Data),
  }
}

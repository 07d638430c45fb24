import type { Priority, Status } from '@stoa/contract/ticket-shapes'
import { type BusinessCalendar, isOpen } from '../../../../core/business-hours/queries.ts'
import type { TicketMetric } from '../clocks.ts'
import type { TicketEvent } from '../fact.ts'
import { minutesAfter } from './histories.ts'

type Data = {
  status?: { from: Status; to: Status }
  assigneeId?: { to: number | null }
  priority?: { to: Priority }
  automatic?: true
  wrote?: true
  later?: true
  writtenAt?: string
  resolves?: true
}

/** A clock as the definitions say it, in minutes; `due` where it runs now. */
export type Told = {
  metric: TicketMetric
  start: number
  end: number | null
  outcome: 'met' | 'missed' | 'cancelled' | null
  elapsed: number
  due: number | null
}

const opening = new Map<BusinessCalendar, boolean[]>()

/** Walks a history minute by minute, each definition by itself: slow, and written without the reducer. */
export const tellByMinutes = (
  events: readonly TicketEvent[],
  targetOf: (metric: TicketMetric, priority: Priority) => number,
  calendar: BusinessCalendar,
): Told[] => {
  const minutesUntil = (at: Temporal.Instant) => Math.round(minutesAfter(0).until(at).total('minutes'))
  const minuteOf = (event: TicketEvent) => minutesUntil(event.at)
  const last = Math.max(...events.map(minuteOf))
  const known = opening.getOrInsert(calendar, [])
  const isOpenAt = (minute: number) => {
    known[minute] ??= isOpen(calendar, minutesAfter(minute))
    return known[minute]
  }
  /** The status, and the priority, after all events up to the end of a minute. */
  const timeline = events.map(event => ({
    minute: minuteOf(event),
    name: event.name,
    data: event.data as Data,
  }))
  const is = (at: number, name: string) => timeline[at]?.name === name
  const unmarks = (at: number) => is(at, 'ticket.reopened') && timeline[at]?.data.status?.from === 'answered'
  /** Marks as answered that were taken back: while one stood, the ticket stood as before. */
  const mistakes = timeline.flatMap(({ data }, from) => {
    if (!is(from, 'ticket.marked-answered')) return []
    const until = timeline.findIndex(
      (_, at) => at > from && (unmarks(at) || is(at, 'ticket.marked-answered')),
    )
    return unmarks(until) ? [{ from, until, stood: data.status?.from }] : []
  })
  const marks = (at: number) => is(at, 'ticket.marked-answered') && !mistakes.some(({ from }) => from === at)
  /** The status that an event leads to; undefined where it leads to none. */
  const leadsTo = (at: number) => {
    const to = timeline[at]?.data.status?.to
    const mistake = to === 'answered' && mistakes.find(({ from, until }) => from <= at && at < until)
    return mistake ? mistake.stood : to
  }
  const statusAt: Status[] = []
  let status: Status = 'new'
  for (let minute = 0, at = 0; minute <= last; minute++) {
    for (; at < timeline.length && (timeline[at]?.minute ?? 0) <= minute; at++) status = leadsTo(at) ?? status
    statusAt[minute] = status
  }
  const priorityAfter = (count: number) =>
    timeline.slice(0, count).findLast(({ data }) => data.priority)?.data.priority?.to ?? 'normal'

  const counts = (metric: TicketMetric, minute: number) => {
    const now = statusAt[Math.min(minute, last)]
    const held =
      now === 'spam' ||
      now === 'deleted' ||
      (metric !== 'first_assign' &&
        (now === 'postponed' || (metric === 'first_resolve' && now === 'answered' && !leavesLater(minute))))
    return !held && isOpenAt(minute)
  }
  const tell = (
    metric: TicketMetric,
    begin: number,
    ends: (at: number) => 'kept' | 'dropped' | null,
  ): Told => {
    const start = timeline[begin]?.minute ?? 0
    const ending = timeline.findIndex((_, at) => at > begin && ends(at) !== null)
    const end = ending === -1 ? null : (timeline[ending]?.minute ?? 0)
    const target = targetOf(metric, priorityAfter(ending === -1 ? timeline.length : ending))
    let elapsed = 0
    for (let minute = start; minute < (end ?? last); minute++) if (counts(metric, minute)) elapsed++
    const inTime = ending !== -1 && ends(ending) === 'dropped' ? 'cancelled' : 'met'
    const outcome = ending === -1 ? null : elapsed > target ? 'missed' : inTime
    return { metric, start, end, outcome, elapsed, due: end === null ? dueOf(metric, start, target) : null }
  }
  const dueOf = (metric: TicketMetric, start: number, target: number) => {
    const now = statusAt[last]
    if (now === 'spam' || now === 'deleted') return null
    if (metric !== 'first_assign' && now === 'postponed') return null
    if (metric === 'first_resolve' && now === 'answered' && !leavesLater(last)) return null
    let left = target
    let minute = start
    while (left > 0) {
      if (counts(metric, minute)) left--
      minute++
    }
    return minute
  }

  const isForLater = (at: number) => timeline[at]?.data.later === true
  const resolves = (at: number) =>
    is(at, 'ticket.resolved') ||
    is(at, 'ticket.closed') ||
    timeline[at]?.data.resolves === true ||
    (is(at, 'reply.sent') && !isForLater(at) && timeline[at]?.data.status?.to === 'resolved')
  /** Whether an answer leaves that was written when somebody who asked in a minute had asked. */
  const answers = (at: number, asked: number) => {
    const { writtenAt } = timeline[at]?.data ?? {}
    if (writtenAt !== undefined) return asked <= minutesUntil(Temporal.Instant.from(writtenAt))
    return is(at, 'reply.sent') && !isForLater(at)
  }
  const answered = (begin: number) => (at: number) => {
    if (answers(at, timeline[begin]?.minute ?? 0)) return 'kept'
    const written = timeline.some((_, other) => other > begin && other < at && isForLater(other))
    return !written && (resolves(at) || marks(at)) ? 'dropped' : null
  }
  const assigned = (at: number) =>
    is(at, 'ticket.assigned') && timeline[at]?.data.assigneeId?.to ? 'kept' : resolves(at) ? 'dropped' : null

  const asked = [0]
  let waits = true
  let standing: Status = 'new'
  for (const [at, { name, data }] of timeline.entries()) {
    standing = leadsTo(at) ?? standing
    const newest = timeline[asked.at(-1) ?? 0]?.minute ?? 0
    if (answers(at, newest) || isForLater(at) || resolves(at) || marks(at)) waits = false
    const wrote = name === 'message.received' && (!data.automatic || data.status)
    const asks = standing === 'open' && (wrote || data.wrote)
    if (!asks || waits) continue
    waits = true
    asked.push(at)
  }
  /** From the minute on in which an answer was written that leaves later, to when one left. */
  const written = asked.flatMap(begin => {
    const from = timeline.findIndex((_, at) => at > begin && isForLater(at))
    const end = timeline.findIndex((_, at) => at > begin && answered(begin)(at) !== null)
    if (from === -1 || (end !== -1 && end < from)) return []
    const until = end === -1 ? Number.POSITIVE_INFINITY : (timeline[end]?.minute ?? 0)
    return [{ from: timeline[from]?.minute ?? 0, until }]
  })
  const leavesLater = (minute: number) => written.some(({ from, until }) => from <= minute && minute < until)
  return [
    tell('first_answer', 0, answered(0)),
    tell('first_assign', 0, assigned),
    tell('first_resolve', 0, at => (resolves(at) ? 'kept' : null)),
    ...asked.slice(1).map(begin => tell('next_answer', begin, answered(begin))),
  ]
}

import { isAside, type Priority, type Status } from '@stoa/contract/ticket-shapes'
import fc from 'fast-check'
import type { TicketEvent } from '../fact.ts'

/** What can happen to a ticket, as a random history draws it; `after` in minutes. */
const happenings = fc.record({
  after: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 3000 })),
  what: fc.constantFrom(
    'wrote',
    'wrote by itself',
    'replied',
    'replied and resolved',
    'wrote an answer for later',
    'resolved by an answer for later',
    'left',
    'noted',
    'assigned',
    'unassigned',
    'transferred',
    'postponed',
    'returned',
    'resolved',
    'reopened',
    'closed',
    'prioritised',
    'marked answered',
    'took the mark back',
    'marked spam',
    'unmarked spam',
    'deleted',
    'restored',
  ),
  priority: fc.constantFrom<Priority>('low', 'normal', 'high', 'urgent'),
  departmentId: fc.integer({ min: 1, max: 3 }),
})

type Happening = typeof happenings extends fc.Arbitrary<infer Value> ? Value : never

export const begun = Temporal.Instant.from('2026-10-23T13:07:00Z')
export const minutesAfter = (minutes: number): Temporal.Instant => begun.add({ minutes })

/**
 * The status that follows, as core/tickets moves tickets; undefined where it is refused. `before`: what spam comes back as; `unmarked`: what a
 * ticket does that was only marked as answered.
 */
type After = (status: Status, before: Status, unmarked: Status | null) => Status | undefined
const after: Record<string, After> = {
  wrote: status => (gone(status) ? undefined : status === 'new' || status === 'spam' ? status : 'open'),
  'wrote by itself': status => (gone(status) ? undefined : status),
  replied: status => (gone(status) || status === 'spam' ? undefined : 'answered'),
  'replied and resolved': status => (gone(status) || status === 'spam' ? undefined : 'resolved'),
  'wrote an answer for later': status => (gone(status) || status === 'spam' ? undefined : 'answered'),
  'resolved by an answer for later': status => (gone(status) || status === 'spam' ? undefined : 'resolved'),
  postponed: status => (isDone(status) ? undefined : 'postponed'),
  returned: status => (status === 'postponed' ? 'open' : undefined),
  resolved: status => (isDone(status) ? undefined : 'resolved'),
  'marked answered': status => (isDone(status) || status === 'answered' ? undefined : 'answered'),
  'took the mark back': (status, _, unmarked) => (status === 'answered' && unmarked ? unmarked : undefined),
  'marked spam': status => (status === 'spam' || status === 'deleted' ? undefined : 'spam'),
  'unmarked spam': (status, before) => (status === 'spam' ? before : undefined),
  deleted: status => (status === 'spam' || status === 'deleted' ? undefined : 'deleted'),
  restored: (status, before) => (status === 'deleted' ? before : undefined),
  reopened: status => (status === 'resolved' || status === 'postponed' ? 'open' : undefined),
  closed: status => (status === 'resolved' ? 'closed' : undefined),
}

const gone = (status: Status) => status === 'closed' || status === 'deleted'
const isDone = (status: Status) => gone(status) || status === 'resolved' || status === 'spam'

const names: Record<string, string> = {
  wrote: 'message.received',
  'wrote by itself': 'message.received',
  replied: 'reply.sent',
  'replied and resolved': 'reply.sent',
  'wrote an answer for later': 'reply.sent',
  'resolved by an answer for later': 'reply.sent',
  left: 'reply.left',
  noted: 'note.added',
  assigned: 'ticket.assigned',
  unassigned: 'ticket.assigned',
  transferred: 'ticket.transferred',
  postponed: 'ticket.postponed',
  returned: 'ticket.returned',
  resolved: 'ticket.resolved',
  reopened: 'ticket.reopened',
  closed: 'ticket.closed',
  prioritised: 'ticket.prioritised',
  'marked answered': 'ticket.marked-answered',
  'took the mark back': 'ticket.reopened',
  'marked spam': 'ticket.marked-spam',
  'unmarked spam': 'ticket.unmarked-spam',
  deleted: 'ticket.deleted',
  restored: 'ticket.restored',
}

/** An answer that has not left; `resolves`: the ticket stands as it put it. */
type Leaving = { writtenAt: Temporal.Instant; resolves: boolean }

const dataOf = (
  { what, priority, departmentId }: Happening,
  from: Status,
  to: Status,
  wrote: boolean,
): object => ({
  ...(from !== to && { status: { from, to } }),
  ...(what === 'wrote by itself' && { automatic: true }),
  ...(what.endsWith('for later') && { later: true }),
  ...(what === 'assigned' && { assigneeId: { from: null, to: 7 } }),
  ...(what === 'unassigned' && { assigneeId: { from: 7, to: null } }),
  ...(what === 'transferred' && {
    departmentId: { from: 1, to: departmentId },
    assigneeId: { from: 7, to: null },
  }),
  ...(what === 'unmarked spam' && wrote && { wrote }),
  ...(what === 'prioritised' && { priority: { from: 'normal', to: priority } }),
})

/** Events of a ticket as its log may have them, all at whole minutes. */
export const histories: fc.Arbitrary<TicketEvent[]> = fc
  .array(happenings, { maxLength: 25, size: 'max' })
  .map(drawn => {
    let status: Status = 'new'
    let before: Status = 'new'
    let unmarked: Status | null = null
    let wrote = false
    let leaving: Leaving[] = []
    let minute = 0
    const events: TicketEvent[] = [
      { id: 1, name: 'ticket.opened', at: begun, data: { departmentId: 1 } },
      {
        id: 2,
        name: 'sla.level-changed',
        at: begun,
        data: { level: { from: null, to: 1 }, because: 'department', ruleId: null, sinceOpening: true },
      },
    ]
    for (const happening of drawn) {
      minute += happening.after
      const next: Status | undefined = (after[happening.what] ?? (() => status))(status, before, unmarked)
      if (!next) continue
      const [left] = happening.what === 'left' ? leaving : []
      if (happening.what === 'left' && !left) continue
      const data = left
        ? { writtenAt: left.writtenAt.toString(), ...(left.resolves && { resolves: true }) }
        : dataOf(happening, status, next, wrote)
      leaving = leaving
        .filter(each => each !== left)
        .map(each => ({
          ...each,
          resolves: each.resolves && (next === 'resolved' || gone(next) || next === 'spam'),
        }))
      if (happening.what.endsWith('for later'))
        leaving.push({ writtenAt: minutesAfter(minute), resolves: next === 'resolved' && status !== next })
      if (next === 'spam' && happening.what.startsWith('wrote')) {
        wrote = true
        before = after.wrote?.(before, before, null) ?? before
      } else if ((next === 'spam' || next === 'deleted') && status !== next) {
        wrote = false
        before = status
      }
      const name = names[happening.what] ?? ''
      const asideOrBack = isAside(status) || isAside(next)
      if (happening.what === 'marked answered') unmarked = status === 'new' ? 'new' : 'open'
      else if (!asideOrBack && (next !== status || name === 'reply.sent')) unmarked = null
      status = next
      events.push({ id: events.length + 1, name, at: minutesAfter(minute), data })
    }
    return events
  })

import type { Action } from '@stoa/contract/actions'
import type { Priority, Status } from '@stoa/contract/ticket-shapes'

/** What takes something back: an action, or what only undoing does. */
export type UndoStep = Action | { kind: 'unmerge' } | { kind: 'rename'; subject: string }

/** `watched`: events after which taking it back would undo what somebody else has done. */
export type Undo = { steps: UndoStep[]; watched: string[]; status: boolean; after: number }

export type Fact = { id: number; name: string; data: object }

type Change<Value> = { from: Value; to: Value }
type Data = {
  status?: Change<Status>
  assigneeId?: Change<number | null>
  departmentId?: Change<number>
  tag?: string
  priority?: Change<Priority>
  level?: Change<number | null>
  subject?: Change<string>
  direction?: 'into' | 'from'
}
type Before = { postponedUntil: Temporal.Instant | null }
type Back = { steps: UndoStep[]; watched?: string[]; status?: true }

const nothing: Back = { steps: [] }
const status = (...steps: UndoStep[]): Back => ({ steps, status: true })

/** Out of `resolved`, `postponed` or what was marked as answered, back to where the ticket was. */
const backTo = (from: Status | undefined, { postponedUntil }: Before): Back => {
  const reopen = { kind: 'reopen' } as const
  switch (from) {
    case 'new':
    case 'open':
      return status(reopen)
    case 'answered':
      return status(reopen, { kind: 'mark-answered' })
    case 'postponed':
      return postponedUntil ? status(postponeUntil(postponedUntil)) : nothing
    default:
      return nothing
  }
}

const postponeUntil = (until: Temporal.Instant): Action => ({
  kind: 'postpone',
  for: null,
  until: until.toString(),
})

const moved = ['ticket.assigned', 'ticket.transferred']

const backFrom = (name: string, data: Data, before: Before): Back => {
  switch (name) {
    case 'ticket.assigned':
    case 'ticket.transferred': {
      const department = data.departmentId?.from ?? 'same'
      const assignee = data.assigneeId?.from ?? 'nobody'
      return { steps: [{ kind: 'transfer', department, assignee }], watched: moved }
    }
    case 'ticket.tagged':
      return { steps: [{ kind: 'untag', tags: [data.tag ?? ''] }] }
    case 'ticket.untagged':
      return { steps: [{ kind: 'tag', tags: [data.tag ?? ''] }] }
    case 'ticket.prioritised':
      return data.priority
        ? { steps: [{ kind: 'prioritise', priority: data.priority.from }], watched: [name] }
        : nothing
    case 'sla.level-changed':
      return { steps: [{ kind: 'change-sla-level', levelId: data.level?.from ?? null }], watched: [name] }
    case 'ticket.subject-changed':
      return data.subject
        ? { steps: [{ kind: 'rename', subject: data.subject.from }], watched: [name] }
        : nothing
    case 'ticket.marked-answered':
    case 'ticket.resolved':
      return data.status?.from === 'postponed'
        ? { steps: [{ kind: 'reopen' }, ...backTo('postponed', before).steps], status: true }
        : backTo(data.status?.from, before)
    case 'ticket.postponed':
      return backTo(data.status?.from ?? 'postponed', before)
    case 'ticket.reopened':
      if (data.status?.from === 'answered') return status({ kind: 'mark-answered' })
      return data.status?.from === 'resolved'
        ? status({ kind: 'resolve', silent: true })
        : backTo(data.status?.from, before)
    case 'ticket.marked-spam':
      return status({ kind: 'unmark-spam' })
    case 'ticket.unmarked-spam':
      return status({ kind: 'mark-spam' })
    case 'ticket.deleted':
      return status({ kind: 'restore' })
    case 'ticket.restored':
      return status({ kind: 'delete' })
    case 'ticket.merged':
      return data.direction === 'into' ? status({ kind: 'unmerge' }) : nothing
    default:
      // Mails that went out, notes and closing stay.
      return nothing
  }
}

/** What takes back what was done to a ticket, the last first; null where none of it can be taken back. */
export const undoOf = (facts: readonly Fact[], before: Before): Undo | null => {
  const backs = facts.map(({ name, data }) => backFrom(name, data, before)).toReversed()
  const steps = backs.flatMap(back => back.steps)
  if (steps.length === 0) return null
  return {
    steps,
    watched: [...new Set(backs.flatMap(back => back.watched ?? []))],
    status: backs.some(back => back.status),
    after: facts.at(-1)?.id ?? 0,
  }
}

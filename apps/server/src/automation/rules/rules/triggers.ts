import type { Trigger } from '@stoa/contract/rules'

type Change = { from: unknown; to: unknown }
type Data = {
  channel?: string
  outgoing?: true
  followsId?: number
  splitFromId?: number
  status?: Change
  assigneeId?: Change
}

const written: readonly Trigger[] = ['message-added', 'entry-added']
const nothing: readonly Trigger[] = []

/** What each event is a moment of, beside a change of status, which any of them may bring. */
const moments: Record<string, (data: Data) => readonly Trigger[]> = {
  'ticket.opened': ({ channel, followsId, outgoing, splitFromId }) => [
    'ticket-created',
    ...(channel === 'email' && !outgoing && splitFromId === undefined
      ? (['ticket-created-by-mail'] as const)
      : []),
    // The mail itself is a moment of its own.
    ...(outgoing || splitFromId !== undefined ? [] : written),
    ...(followsId === undefined ? [] : (['relation-created'] as const)),
  ],
  'message.received': () => written,
  'reply.sent': () => written,
  'note.added': () => ['entry-added'],
  'automatic-answer.sent': () => ['entry-added'],
  'ticket.assigned': () => ['ticket-assigned'],
  'ticket.transferred': ({ assigneeId }) => [
    'ticket-transferred',
    ...(assigneeId && assigneeId.from !== assigneeId.to ? (['ticket-assigned'] as const) : []),
  ],
  'ticket.tagged': () => ['tags-changed'],
  'ticket.untagged': () => ['tags-changed'],
  'ticket.prioritised': () => ['priority-changed'],
  'ticket.merged': () => ['relation-created'],
  'ticket.split': () => ['relation-created'],
  'sla.level-changed': () => ['sla-level-changed'],
  'sla.warned': () => ['sla-warned'],
  'sla.breached': () => ['sla-breached'],
  'delivery.sent': () => ['delivery-changed'],
  'delivery.failed': () => ['delivery-changed'],
  // Nothing but a change of status.
  'reply.returned': () => nothing,
  'ticket.postponed': () => nothing,
  'ticket.returned': () => nothing,
  'ticket.resolved': () => nothing,
  'ticket.reopened': () => nothing,
  'ticket.closed': () => nothing,
  'ticket.marked-answered': () => nothing,
  'ticket.marked-spam': () => nothing,
  'ticket.unmarked-spam': () => nothing,
  'ticket.deleted': () => nothing,
  'ticket.restored': () => nothing,
}

/** The events that rules hear. */
export const heardNames: readonly string[] = Object.keys(moments)

/** Which moments an event is. */
export const triggersOf = ({ name, data }: { name: string; data: unknown }): readonly Trigger[] => {
  const found = moments[name]?.(data as Data) ?? nothing
  return (data as Data).status ? [...found, 'status-changed'] : found
}

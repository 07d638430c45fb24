/**
 * The whole of realtime: which event makes which queries stale. The socket (`/api/realtime`) says what
 * happened; the client refetches what is on screen. Keys of the queries are those of the routes.
 */
const lists = ['tickets.list', 'tickets.counts', 'departments.list'] as const
const oneTicket = ['tickets.get', 'tickets.timeline'] as const

export const staleAfter = {
  'ticket.opened': lists,
  'message.received': [...lists, ...oneTicket, 'tickets.messages'],
  'reply.sent': [...lists, ...oneTicket, 'tickets.messages'],
  'note.added': ['tickets.list', ...oneTicket, 'tickets.messages'],
  'ticket.assigned': [...lists, ...oneTicket],
  'ticket.transferred': [...lists, ...oneTicket],
  'ticket.tagged': ['tickets.list', ...oneTicket, 'tags.list'],
  'ticket.untagged': ['tickets.list', ...oneTicket],
  'ticket.resolved': [...lists, ...oneTicket],
  'ticket.reopened': [...lists, ...oneTicket],
  'delivery.sent': ['tickets.messages', 'tickets.timeline'],
  'delivery.failed': ['tickets.messages', 'tickets.timeline'],
  'department.created': ['departments.list', 'myself.get'],
  'department.renamed': [...lists, 'tickets.get'],
  'department.to-solve-switched': ['departments.list'],
  'department.deleted': [...lists, 'tickets.get', 'users.list'],
  'department.member-added': [...lists, 'users.list', 'tickets.get'],
  'department.member-removed': [...lists, 'users.list', 'tickets.get'],
  'department.address-added': ['departments.list'],
  'department.address-removed': ['departments.list'],
  'user.invited': ['users.list'],
  'user.joined': ['users.list'],
  'user.role-changed': ['users.list', 'myself.get'],
  'user.deactivated': ['users.list'],
  'user.reactivated': ['users.list'],
  'company.set-up': ['company.get', 'myself.get'],
  'company.changed': ['company.get', 'myself.get'],
  'api-key.created': ['apiKeys.list'],
  'api-key.revoked': ['apiKeys.list'],
  'mailbox.created': ['mailboxes.list'],
  'mailbox.changed': ['mailboxes.list'],
  'mailbox.deleted': ['mailboxes.list'],
  'smtp-account.created': ['smtpAccounts.list'],
  'smtp-account.changed': ['smtpAccounts.list'],
  'smtp-account.deleted': ['smtpAccounts.list'],
} as const satisfies Record<string, readonly string[]>

export type EventName = keyof typeof staleAfter

/** What the server says. `reset`: too much was missed, refetch everything on screen. */
export type RealtimeMessage =
  | { kind: 'hello'; seq: number }
  | { kind: 'event'; seq: number; name: EventName; ticketId: number | null }
  | { kind: 'reset'; seq: number }

/** Query parameter of the socket's URL by which a client resumes after the last sequence number that it saw. */
export const resumeParameter = 'since'
export const realtimePath = '/api/realtime'

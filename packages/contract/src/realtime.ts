/**
 * The whole of realtime: which event makes which queries stale. The socket (`/api/realtime`) says what
 * happened; the client refetches what is on screen. Keys of the queries are those of the routes.
 */
const lists = [
  'tickets.list',
  'tickets.counts',
  'departments.list',
  'toSolve.get',
  'availability.board',
] as const
const oneTicket = ['tickets.get', 'tickets.timeline', 'sla.clocks'] as const

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
  'ticket.postponed': [...lists, ...oneTicket],
  'ticket.returned': [...lists, ...oneTicket],
  'ticket.prioritised': [...lists, ...oneTicket],
  'ticket.closed': [...lists, ...oneTicket],
  'ticket.subject-changed': ['tickets.list', ...oneTicket],
  'ticket.marked-answered': [...lists, ...oneTicket],
  'ticket.marked-spam': [...lists, ...oneTicket],
  'ticket.unmarked-spam': [...lists, ...oneTicket],
  'ticket.deleted': [...lists, ...oneTicket],
  'ticket.restored': [...lists, ...oneTicket],
  'automatic-answer.sent': ['tickets.timeline', 'tickets.messages'],
  'sla.level-changed': [...lists, ...oneTicket],
  'sla.warned': ['tickets.list', ...oneTicket],
  'sla.breached': [...lists, ...oneTicket],
  'offer.expired': ['tickets.timeline'],
  'delivery.sent': ['tickets.messages', 'tickets.timeline'],
  'delivery.failed': ['tickets.messages', 'tickets.timeline'],
  'department.created': ['departments.list', 'myself.get'],
  'department.renamed': [...lists, 'tickets.get'],
  'department.configured': [...lists, 'businessHours.list', 'sla.clocks', 'tickets.get'],
  'department.deletion-begun': ['departments.list'],
  'department.member-role-changed': [...lists, 'tickets.get'],
  'department.member-allocated': ['departments.list', 'availability.board', 'toSolve.get'],
  'department.distribution-changed': ['distribution.list'],
  'department.sla-level-set': ['sla.levels'],
  'availability.changed': ['availability.board', 'availability.mine'],
  'work-settings.changed': ['availability.work', 'availability.mine', 'availability.board', 'tickets.get'],
  'calendar.created': ['businessHours.list'],
  'calendar.changed': ['businessHours.list', 'tickets.list', 'sla.clocks'],
  'calendar.deleted': ['businessHours.list'],
  'calendar.restored': ['businessHours.list'],
  'sla-level.created': ['sla.levels'],
  'sla-level.changed': ['sla.levels', 'tickets.list', 'sla.clocks'],
  'sla-level.deleted': ['sla.levels', 'sla.rules', 'tickets.list', 'sla.clocks'],
  'sla-level.restored': ['sla.levels', 'sla.rules'],
  'sla-rule.created': ['sla.rules'],
  'sla-rule.changed': ['sla.rules'],
  'sla-rule.moved': ['sla.rules'],
  'sla-rule.deleted': ['sla.rules'],
  'sla-rule.restored': ['sla.rules'],
  'rule.created': ['rules.list'],
  'rule.changed': ['rules.list', 'rules.get'],
  'rule.switched-on': ['rules.list', 'rules.get'],
  'rule.switched-off': ['rules.list', 'rules.get'],
  'rule.moved': ['rules.list'],
  'rule.deleted': ['rules.list', 'rules.get'],
  'rule.restored': ['rules.list', 'rules.get'],
  'rule.fired': ['tickets.timeline', 'rules.ofTicket', 'rules.runs'],
  'rule.failed': ['tickets.timeline', 'rules.ofTicket', 'rules.runs', 'rules.list'],
  'rule.stopped': ['tickets.timeline', 'rules.ofTicket', 'rules.runs', 'rules.list'],
  'template.changed': ['templates.list'],
  'template.reset': ['templates.list'],
  'signature.changed': ['signatures.mine'],
  'to-solve.algorithm-changed': ['toSolve.get'],
  'test-mail.sent': ['guide.get'],
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
  'smtp-account.created': ['smtpAccounts.list', 'smtpAccounts.ofDepartment'],
  'smtp-account.changed': ['smtpAccounts.list', 'smtpAccounts.ofDepartment'],
  'smtp-account.deleted': ['smtpAccounts.list', 'smtpAccounts.ofDepartment'],
  'smtp-account.preselected': ['smtpAccounts.ofDepartment'],
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

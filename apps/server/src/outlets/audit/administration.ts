/** What administration is about: the nouns of the events that the audit log shows. */
export const nounsOfAdministration = [
  'company',
  'department',
  'user',
  'work-settings',
  'calendar',
  'sla-level',
  'sla-rule',
  'rule',
  'macro',
  'canned-message',
  'request-signing',
  'view',
  'goal',
  'saved-report',
  'report-mail',
  'to-solve',
  'template',
  'mailbox',
  'mail-receiver',
  'virus-scanner',
  'mail-hook',
  'smtp-account',
  'mail-handling',
  'mail-ban',
  'spam-filter',
  'dkim-key',
  'mail-import',
  'oauth-client',
  'mail-grant',
  'api-key',
  'test-mail',
  'contact',
  'customer-company',
  'contact-import',
  'contact-group',
  'custom-field',
  'customer-field',
  'ticket',
  'ticket-list',
] as const

/** Of what is done to tickets, which have timelines of their own: a purged one has none any more. */
const ofTickets = 'ticket.purged'

/** About a person, but that person's own doing; or what a rule did to a ticket. None is a change of the administration. */
export const everydayEvents: readonly string[] = [
  'user.signed-in',
  'user.password-reset-requested',
  'rule.fired',
  'rule.failed',
  'rule.stopped',
  'macro.applied',
]

export const isAdministration = (name: string): boolean =>
  name.startsWith('ticket.')
    ? name === ofTickets
    : nounsOfAdministration.some(noun => name.startsWith(`${noun}.`)) && !everydayEvents.includes(name)

/** What the texts of actions may put in. Those that mails by template know have the same names. */
export const variables = [
  'ticket.id',
  'ticket.code',
  'ticket.subject',
  'ticket.status',
  'ticket.department',
  'ticket.assignee',
  'ticket.priority',
  'ticket.tags',
  'ticket.link',
  'customer.name',
  'customer.email',
  'message.text',
  'agent.name',
  'agent.email',
  'department.name',
  'company.name',
] as const

/** Values by those names, in two steps: `scope.ticket.code`. An empty one is nil, so that `if` and `default` work. */
export type Scope = Record<string, Record<string, string | number | null>>

/** What the texts may put in, by the names that templates and actions have for it. */
export const cannedVariables = [
  'customer.name',
  'customer.email',
  'ticket.code',
  'ticket.subject',
  'ticket.link',
  'agent.name',
  'agent.email',
  'department.name',
  'company.name',
] as const

/** Everything that ends a word ends a shortcut, too. */
export const shortcutPattern = /^[\p{L}\p{N}_-]*$/u

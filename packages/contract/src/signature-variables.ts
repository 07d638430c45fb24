/** What signatures may put in, by the names that templates have for it. */
export const signatureVariables = [
  'agent.name',
  'agent.email',
  'department.name',
  'company.name',
  'customer.name',
  'ticket.code',
] as const

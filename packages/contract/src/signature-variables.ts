/** What signatures may put in, by the names that templates have for it. */
export const signatureVariables = [
  'agent.name',
  'agent.email',
  'department.name',
  'company.name',
  'customer.name',
  'ticket.code',
] as const

/** What the signature of a department may put in besides: what the agent signs with themselves. */
export const departmentSignatureVariables = [...signatureVariables, 'agent.signature'] as const

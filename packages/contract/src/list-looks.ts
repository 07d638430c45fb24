/** In which order tickets are listed: the newest change first, or of what waits the most urgent. */
export const listOrders = ['activity', 'urgency'] as const
export type ListOrder = (typeof listOrders)[number]

/** What a ticket list tells besides status, customer and words, in the order in which it stands there. */
export const listColumns = [
  'code',
  'channel',
  'due',
  'tags',
  'department',
  'assignee',
  'created',
  'changed',
] as const
export type ListColumn = (typeof listColumns)[number]

/** In which order tickets are listed: the newest change first, or of what waits the most urgent. */
export const listOrders = ['activity', 'urgency'] as const
export type ListOrder = (typeof listOrders)[number]

/** What a ticket list tells besides status, customer and words, in the order in which it stands there. */
export const listColumns = [
  'code',
  'channel',
  'priority',
  'level',
  'due',
  'tags',
  'department',
  'assignee',
  'created',
  'changed',
] as const
export type ListColumn = (typeof listColumns)[number]

/** A custom field of tickets as a column: its id behind `field:`. */
export type FieldColumn = `field:${number}`
export type ShownColumn = ListColumn | FieldColumn

/** So many columns can be chosen. */
export const mostColumns = 30

export const columnOfField = (id: number): FieldColumn => `field:${id}`
/** The id of the field that a column shows; null for other columns. */
export const fieldOfColumn = (column: ShownColumn): number | null =>
  column.startsWith('field:') ? Number(column.slice('field:'.length)) : null

/** What an act that changes where a ticket stands, or what was said in it, makes stale; what it answers is the ticket itself. */
export const staleAfterMoving = [
  'tickets.list',
  'tickets.counts',
  'departments.list',
  'tickets.timeline',
  'tickets.messages',
] as const

/** What acts on tickets, whatever they are, may make stale: of mass acts and macros. */
export const staleAfterActs = [
  'tickets.list',
  'tickets.get',
  'tickets.counts',
  'tickets.timeline',
  'tickets.messages',
  'departments.list',
  'tags.list',
  'sla.clocks',
  'views.list',
  'views.tickets',
] as const

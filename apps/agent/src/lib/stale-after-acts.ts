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

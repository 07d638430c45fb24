/** What shows contacts that were merged or taken apart. */
export const mergeStale = [
  'contacts.get',
  'contacts.list',
  'contactMerging.duplicates',
  'customerCompanies.get',
  'tickets.list',
  'tickets.get',
] as const

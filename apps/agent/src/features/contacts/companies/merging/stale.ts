/** What shows companies that were merged or taken apart. */
export const companyMergeStale = [
  'customerCompanies.get',
  'customerCompanies.list',
  'contacts.get',
  'contacts.list',
  'contactMerging.duplicates',
  'tickets.list',
] as const

/** What a column of a file may be. Custom fields are `field:` and the id. */
export const contactTargets = [
  'skip',
  'name',
  'first-name',
  'last-name',
  'emails',
  'phones',
  'company',
  'groups',
  'language',
  'time-zone',
  'notes',
] as const
export const companyTargets = ['skip', 'name', 'domains', 'groups', 'notes'] as const

/** As one file in multipart/form-data, with `?about=`; it answers the import. */
export const importUpload = '/api/contact-imports/upload'
export const badRowsPath = (importId: number) => `/api/contact-imports/${importId}/bad-rows.csv`
export const exportPaths = { contact: '/api/contacts.csv', company: '/api/companies.csv' } as const

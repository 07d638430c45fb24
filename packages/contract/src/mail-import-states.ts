export const mailImportStates = ['waiting', 'running', 'done', 'stopped', 'failed'] as const
/** What the tickets of an archive are from the beginning. */
export const ticketStatuses = ['closed', 'resolved'] as const

/** Where an archive is posted to. It moves bytes, so it is no route of the contract. */
export const mailImportPath = '/api/mail-imports/upload'

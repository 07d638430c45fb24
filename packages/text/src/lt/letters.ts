import mails from './mails.json' with { type: 'json' }

export const letters = { mails }

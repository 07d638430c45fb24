import type { IncomingMessage } from '../../apps/server/src/core/tickets/incoming-message.ts'

/** What Nour writes when nothing else matters. */
export const anyNews: IncomingMessage = {
  subject: null,
  sender: 'nour@example.net',
  recipients: [],
  cc: [],
  text: 'Any news?',
  html: null,
  files: [],
  intakeId: null,
  automatic: false,
}

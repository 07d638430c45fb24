import { event } from '../../../platform/events/define.ts'

/** Which mailboxes are read. Never their passwords. */
export const mailboxEvents = {
  'mailbox.created': event<{ mailboxId: number; name: string; departmentId: number | null }>(
    'An IMAP mailbox was added',
  ),
  'mailbox.changed': event<{ mailboxId: number; changed: string[] }>(
    'Fields of an IMAP mailbox were changed',
  ),
  'mailbox.deleted': event<{ mailboxId: number; name: string }>('An IMAP mailbox was removed'),
}

/** How incoming mails are put together. */
export const mailHandlingEvents = {
  'mail-handling.changed': event<{ changed: string[] }>(
    'How the mails that come in are put together to tickets was changed',
  ),
}

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

import { event } from '../../../platform/events/define.ts'

/** How incoming mails are put together. */
export const mailHandlingEvents = {
  'mail-handling.changed': event<{ changed: string[] }>(
    'How the mails that come in are put together to tickets was changed',
  ),
}

/** Which providers may hand mail over. Never their secrets. */
export const mailHookEvents = {
  'mail-hook.created': event<{ mailHookId: number; name: string; provider: string }>(
    'A provider may hand mail over by webhook',
  ),
  'mail-hook.changed': event<{ mailHookId: number; changed: string[] }>('Fields of a webhook were changed'),
  'mail-hook.deleted': event<{ mailHookId: number; name: string }>('A webhook was removed'),
}

export const mailReceiverEvents = {
  'mail-receiver.changed': event<{
    recipients?: { from: 'any' | 'known'; to: 'any' | 'known' }
    authserv?: { from: string | null; to: string | null }
  }>('It was chosen whose mail the own receiver takes, or which relay it believes'),
}

/** Whose mail is not wanted. */
export const mailBanEvents = {
  'mail-ban.created': event<{ value: string; reason: string; expiresAt: string | null }>(
    'The mail of a sender is suppressed from now on',
  ),
  'mail-ban.lifted': event<{ value: string }>('The mail of a sender is taken again'),
}

/** What belonged to a ticket and did not come into it. */
export const refusedMessageEvents = {
  'message.refused': event<{ address: string; value: string }>(
    'A mail of a banned sender that belonged to the ticket was not taken',
  ),
}

/** What departments do about spam. */
export const spamFilterEvents = {
  'spam-filter.changed': event<{ departmentId: number; changes: object }>(
    'What a department does about spam was changed',
  ),
}

/** What becomes of mail that looks like spam. */
export const quarantineEvents = {
  'quarantine.held': event<{ departmentId: number; intakeId: number }>(
    'A mail looks like spam and is held until somebody says what it is',
  ),
  'quarantine.released': event<{ departmentId: number; intakeId: number }>(
    'A held mail is no spam and becomes a ticket',
  ),
  'quarantine.purged': event<{ departmentId: number; intakeId: number }>(
    'A held mail is spam, and stays in the ledger only',
  ),
}

/** Which archives of old mail are taken in. */
export const mailImportEvents = {
  'mail-import.begun': event<{ mailImportId: number; name: string; departmentId: number }>(
    'An archive of old mail is taken in from now on',
  ),
  'mail-import.stopped': event<{ mailImportId: number; name: string }>('No more is taken out of an archive'),
  'mail-import.ended': event<{
    mailImportId: number
    name: string
    mails: number
    failed: number
    problem: string | null
  }>('All of an archive has been taken in, or it cannot be read'),
}

/** Which mailboxes are read, and when that stopped. Never their passwords. */
export const mailboxEvents = {
  'mailbox.created': event<{ mailboxId: number; name: string; departmentId: number | null }>(
    'A mailbox was added',
  ),
  'mailbox.changed': event<{ mailboxId: number; changed: string[] }>('Fields of a mailbox were changed'),
  'mailbox.deleted': event<{ mailboxId: number; name: string }>('A mailbox was removed'),
  'mailbox.folder-renamed': event<{ mailboxId: number; folder: { from: string; to: string } }>(
    'A folder that is read has another name on its server, and is followed',
  ),
  'mailbox.folder-missing': event<{ mailboxId: number; folder: string }>(
    'A folder that is to be read is not on its server any more',
  ),
  'mailbox.stopped': event<{ mailboxId: number; silentSince: string; problem: string | null }>(
    'A mailbox could not be read for so long that administrators were warned',
  ),
  'mailbox.recovered': event<{ mailboxId: number }>('A mailbox that had stopped is read again'),
}

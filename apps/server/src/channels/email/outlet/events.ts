import { event } from '../../../platform/events/define.ts'

/** Which accounts mail goes out by. Never their passwords. */
export const smtpAccountEvents = {
  'smtp-account.created': event<{
    smtpAccountId: number
    name: string
    departmentIds: readonly number[] | null
  }>('An SMTP account was added'),
  'smtp-account.changed': event<{ smtpAccountId: number; changed: string[] }>(
    'Fields of an SMTP account were changed',
  ),
  'smtp-account.deleted': event<{ smtpAccountId: number; name: string }>('An SMTP account was removed'),
  'smtp-account.preselected': event<{
    departmentId: number
    smtpAccountId: { from: number | null; to: number | null }
  }>('A department prefers another SMTP account for its answers'),
}

/** Which domains' mails are signed. Never the keys. */
export const dkimKeyEvents = {
  'dkim-key.created': event<{ domain: string }>('Mails of a domain are signed from now on'),
  'dkim-key.deleted': event<{ domain: string }>('Mails of a domain are signed no longer'),
}

/** Who allowed Stoa to sign in as whom. Never the tokens. */
export const mailGrantEvents = {
  'mail-grant.connected': event<{ provider: string; username: string }>(
    'Somebody allowed Stoa at a provider to read and send the mail of a user',
  ),
  'mail-grant.refused': event<{ provider: string; username: string; problem: string }>(
    'A provider gives no tokens for a user any more, until somebody connects again',
  ),
}

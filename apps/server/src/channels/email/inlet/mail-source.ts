import type { Authentication } from '@stoa/contract/messages'

/** What the other side said beside the mail itself: the return path, and whom it is for. */
export type Envelope = { from: string; to: string[] }

/** Out of an archive: old mail, with when it was written, as far as anything says so. */
export type ArchiveSource = { kind: 'archive'; importId: number; name: string; at: string | null }

/** Where a mail came from, as it stands in the intake ledger. */
export type MailSource =
  /** `authentication`: what was found out about the sender when it came; absent where there was nothing to find out. */
  | ({ kind: 'smtp'; client: string; authentication?: Authentication } & Envelope)
  /** By `stoa pipe`, out of a mail server on this or another machine. */
  | ({ kind: 'pipe' } & Envelope)
  /** `client`: the server that handed it to the provider, where that says so. */
  | ({ kind: 'hook'; hookId: number; client?: string; authentication?: Authentication } & Envelope)
  /** `hash`: SHA-256 of the raw bytes, by which a mail is recognised that was moved or numbered anew. */
  | { kind: 'imap'; mailboxId: number; folder: string; uidValidity: number; uid: number; hash: string }
  | ArchiveSource
  | { kind: 'pop3'; mailboxId: number; uidl: string; hash: string }

// Only this folder writes such sources, through keepRaw.
export const mailSource = (source: unknown): MailSource => source as MailSource

/** @returns null where nobody said more than stands in the mail */
export const envelopeOf = (source: MailSource): Envelope | null => ('to' in source ? source : null)

/** @returns null where it came by no mailbox */
export const mailboxOf = (source: MailSource): number | null =>
  'mailboxId' in source ? source.mailboxId : null

/** Where a mail came from, as it stands in the intake ledger. */
export type MailSource =
  | { kind: 'smtp'; from: string; to: string[]; client: string }
  /** `hash`: SHA-256 of the raw bytes, by which a mail is recognised that was moved or numbered anew. */
  | { kind: 'imap'; mailboxId: number; folder: string; uidValidity: number; uid: number; hash: string }

// Only this folder writes such sources, through keepRaw.
export const mailSource = (source: unknown): MailSource => source as MailSource

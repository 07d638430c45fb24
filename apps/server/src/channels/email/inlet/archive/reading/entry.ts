/** A mail in an archive. `name`: for people; `at`: when it was written, as far as anything says so. */
export type Entry = { name: string; at: Temporal.Instant | null; read(): Promise<Buffer> }

export type Archive = { entries: Entry[]; close(): Promise<void> }

/** An archive that is none of those that are read. */
export class NoArchive extends Error {
  override name = 'NoArchive'
}

// As much as the ledger takes of one mail.
export const LARGEST = 200 * 1024 * 1024
/** Enough of a mail to find its date. */
export const HEAD = 65_536

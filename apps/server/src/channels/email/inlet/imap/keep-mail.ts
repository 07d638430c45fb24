import { createHash } from 'node:crypto'
import type { Platform } from '../../../../platform/platform.ts'
import { keepRaw } from '../../../intake/commands.ts'
import { imapDedupKey } from '../dedup-key.ts'
import type { MailSource } from '../mail-source.ts'
import { moveCursor } from '../mailboxes/folders.ts'

export const rawHash = (raw: Buffer): string => createHash('sha256').update(raw).digest('hex')

export type Place = { mailboxId: number; folder: string; uidValidity: number; uid: number }

const cursorAt = ({ folder, ...rest }: Place) => ({ ...rest, path: folder })

/** Keeps a mail and moves the cursor past it, in one transaction: neither happens without the other. */
export const keepMail = async (
  { db, clock, arrived }: Pick<Platform, 'db' | 'clock' | 'arrived'>,
  place: Place,
  raw: Buffer,
): Promise<void> => {
  const source: MailSource = { kind: 'imap', ...place, hash: rawHash(raw) }
  const dedupKey = imapDedupKey(place)
  await db.transaction().execute(async tx => {
    await keepRaw(tx, { channel: 'email', source, raw, dedupKey, receivedAt: clock.now() })
    await moveCursor(tx, cursorAt(place))
  })
  arrived.ring()
}

/** A mail that is in the ledger already, or is none of ours: only the cursor moves. */
export const passOver = ({ db }: Pick<Platform, 'db'>, place: Place): Promise<void> =>
  moveCursor(db, cursorAt(place))

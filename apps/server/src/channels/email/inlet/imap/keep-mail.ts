import { createHash } from 'node:crypto'
import type { Platform } from '../../../../platform/platform.ts'
import { keepRaw } from '../../../intake/commands.ts'
import { imapDedupKey } from '../dedup-key.ts'
import type { MailSource } from '../mail-source.ts'
import { moveCursor } from './cursor.ts'

export const rawHash = (raw: Buffer): string => createHash('sha256').update(raw).digest('hex')

/** Keeps a mail and moves the cursor past it, in one transaction: neither happens without the other. */
export const keepMail = async (
  { db, clock, arrived }: Pick<Platform, 'db' | 'clock' | 'arrived'>,
  place: { mailboxId: number; uidValidity: number; uid: number },
  raw: Buffer,
): Promise<void> => {
  const source: MailSource = { kind: 'imap', ...place, hash: rawHash(raw) }
  const dedupKey = imapDedupKey(place)
  await db.transaction().execute(async tx => {
    await keepRaw(tx, { channel: 'email', source, raw, dedupKey, receivedAt: clock.now() })
    await moveCursor(tx, place)
  })
  arrived.ring()
}

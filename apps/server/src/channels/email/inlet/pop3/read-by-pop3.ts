import type { Platform } from '../../../../platform/platform.ts'
import { keepRaw } from '../../../intake/commands.ts'
import { pop3DedupKey } from '../dedup-key.ts'
import { rawHash } from '../imap/keep-mail.ts'
import type { MailSource } from '../mail-source.ts'
import { startCursor } from '../mailboxes/folders.ts'
import type { HowToRead } from '../mailboxes/how-to-read.ts'
import { rest } from '../mailboxes/rest.ts'
import { serverOf } from '../mailboxes/server-of.ts'
import type { MailboxRow } from '../mailboxes/store.ts'
import { type Listed, openPop3, type Pop3 } from './open-pop3.ts'
import { begins, forgetUnlisted, markSeen, seenMails } from './pop3-store.ts'

/** Looks at a mailbox again and again until the signal aborts or something fails. POP3 tells of nothing by itself. */
export const readByPop3 = async (
  platform: Platform,
  mailbox: MailboxRow,
  { health, pace, tokens }: HowToRead,
  signal: AbortSignal,
): Promise<void> => {
  while (!signal.aborted) {
    const session = await openPop3(await serverOf(platform, mailbox, tokens), signal)
    try {
      await health.looked(mailbox.id, await visit(platform, mailbox, session))
      await session.quit()
    } finally {
      session.close()
    }
    await rest(pace.slow, signal)
  }
}

/** @returns how many mails were kept */
const visit = async (platform: Platform, mailbox: MailboxRow, session: Pop3): Promise<number> => {
  const { db, clock } = platform
  const listed = await session.list()
  const uidls = listed.map(each => each.uidl)
  if (await begins(db, mailbox.id)) {
    // What was there before it was connected stays untouched.
    await db.transaction().execute(async tx => {
      await markSeen(tx, mailbox.id, { uidls, at: clock.now(), ours: false })
      await startCursor(tx, { mailboxId: mailbox.id, path: 'INBOX' }, { uidValidity: 1, lastUid: 0 })
    })
    return 0
  }
  const seen = await seenMails(db, mailbox.id)
  let kept = 0
  for (const each of listed)
    if (!seen.has(each.uidl)) {
      await keep(platform, mailbox.id, each, await session.retrieve(each.number))
      kept += 1
    }
  await deleteDue(platform, mailbox, session, listed)
  await forgetUnlisted(db, mailbox.id, uidls)
  return kept
}

/** The mail and the note that it is here, in one transaction: neither without the other. */
const keep = async ({ db, clock, arrived }: Platform, mailboxId: number, { uidl }: Listed, raw: Buffer) => {
  const hash = rawHash(raw)
  const source: MailSource = { kind: 'pop3', mailboxId, uidl, hash }
  const dedupKey = pop3DedupKey({ mailboxId, uidl, hash })
  await db.transaction().execute(async tx => {
    await keepRaw(tx, { channel: 'email', source, raw, dedupKey, receivedAt: clock.now() })
    await markSeen(tx, mailboxId, { uidls: [uidl], at: clock.now(), ours: true })
  })
  arrived.ring()
}

/** Asks the server to delete what has been in the ledger for long enough. Where that fails, the next visit asks again. */
const deleteDue = async (
  { db, clock }: Platform,
  { id, delete_after_days: days }: MailboxRow,
  session: Pop3,
  listed: readonly Listed[],
) => {
  if (days === null) return
  const before = clock.now().subtract({ hours: 24 * days })
  const seen = await seenMails(db, id)
  for (const { number, uidl } of listed) {
    const mail = seen.get(uidl)
    if (mail?.ours && Temporal.Instant.compare(mail.seenAt, before) <= 0) await session.delete(number)
  }
}

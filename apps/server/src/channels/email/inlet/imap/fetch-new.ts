import type { ImapFlow } from 'imapflow'
import type { Platform } from '../../../../platform/platform.ts'
import { catchUp } from './catch-up.ts'
import { readCursor } from './cursor.ts'
import { keepMail } from './keep-mail.ts'

/** Keeps what came since the cursor, in order. */
export const fetchNew = async (
  needs: Pick<Platform, 'db' | 'clock' | 'arrived'>,
  client: ImapFlow,
  mailboxId: number,
): Promise<void> => {
  const cursor = await readCursor(needs.db, mailboxId)
  const { mailbox } = client
  if (!cursor || !mailbox) return
  const uidValidity = Number(mailbox.uidValidity)
  if (cursor.uidValidity !== uidValidity) return catchUp(needs, client, { mailboxId, uidValidity, cursor })

  const next = cursor.lastUid + 1
  for await (const mail of client.fetch(`${next}:*`, { uid: true, source: true }, { uid: true })) {
    // A range beyond the end means the last mail, says the protocol.
    if (mail.uid < next || !mail.source) continue
    await keepMail(needs, { mailboxId, uidValidity, uid: mail.uid }, mail.source)
  }
}

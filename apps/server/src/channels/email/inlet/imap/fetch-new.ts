import type { ImapFlow } from 'imapflow'
import type { Platform } from '../../../../platform/platform.ts'
import type { Folder } from '../mailboxes/folders.ts'
import { catchUp } from './catch-up.ts'
import { keepMail, passOver, rawHash } from './keep-mail.ts'
import { knownMails } from './known-mails.ts'

/** Keeps what came into the opened folder since its cursor, in order. @returns how many mails were kept */
export const fetchNew = async (
  needs: Pick<Platform, 'db' | 'clock' | 'arrived'>,
  client: ImapFlow,
  given: { mailboxId: number; folder: Folder; isOnlyFolder: boolean },
): Promise<number> => {
  const { mailboxId, folder } = given
  const { mailbox } = client
  if (!mailbox) return 0
  const uidValidity = Number(mailbox.uidValidity)
  if (folder.uidValidity !== uidValidity) return catchUp(needs, client, { mailboxId, uidValidity, folder })

  let kept = 0
  const next = folder.lastUid + 1
  for await (const mail of client.fetch(`${next}:*`, { uid: true, source: true }, { uid: true })) {
    // A range beyond the end means the last mail, says the protocol.
    if (mail.uid < next || !mail.source) continue
    const place = { mailboxId, folder: folder.path, uidValidity, uid: mail.uid }
    const moved =
      !given.isOnlyFolder &&
      (await knownMails(needs.db, mailboxId, [rawHash(mail.source)], { than: folder.path })).size > 0
    if (moved) await passOver(needs, place)
    else {
      await keepMail(needs, place, mail.source)
      kept += 1
    }
  }
  return kept
}

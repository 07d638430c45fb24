import type { ImapFlow } from 'imapflow'
import type { Platform } from '../../../../platform/platform.ts'
import { type Folder, startCursor } from '../mailboxes/folders.ts'
import { keepMail, rawHash } from './keep-mail.ts'
import { knownMails } from './known-mails.ts'

/**
 * The first visit, or the first after the server numbered its mails anew: looks at all that arrived since the folder is
 * read, and passes over what is in the ledger already. Mail from before stays untouched. The cursor is set at the
 * end, so that an interruption only means doing it again.
 * @returns how many mails were kept
 */
export const catchUp = async (
  needs: Pick<Platform, 'db' | 'clock' | 'arrived'>,
  client: ImapFlow,
  given: { mailboxId: number; uidValidity: number; folder: Folder },
): Promise<number> => {
  const { mailboxId, uidValidity, folder } = given
  let kept = 0
  // What arrives from here on is beyond this number.
  let lastUid = client.mailbox ? client.mailbox.uidNext - 1 : 0
  const uids = await arrivedSince(client, folder.since)
  if (uids.length > 0)
    for await (const mail of client.fetch(uids.join(','), { uid: true, source: true }, { uid: true })) {
      lastUid = Math.max(lastUid, mail.uid)
      if (!mail.source) continue
      // A first visit asks as well: the mail may have been moved here from another folder that is read.
      const known = await knownMails(needs.db, mailboxId, [rawHash(mail.source)])
      if (known.size > 0) continue
      await keepMail(needs, { mailboxId, folder: folder.path, uidValidity, uid: mail.uid }, mail.source)
      kept += 1
    }
  await startCursor(needs.db, { mailboxId, path: folder.path }, { uidValidity, lastUid })
  return kept
}

/** Servers search by day only, each in its own time zone, so the moment is compared here; they note whole seconds. */
const arrivedSince = async (client: ImapFlow, moment: Temporal.Instant): Promise<number[]> => {
  const since = new Date(moment.subtract({ hours: 36 }).epochMilliseconds)
  const found = (await client.search({ since }, { uid: true })) || []
  if (found.length === 0) return []
  const first = moment.round({ smallestUnit: 'second', roundingMode: 'floor' }).epochMilliseconds
  const mails = await client.fetchAll(found.join(','), { uid: true, internalDate: true }, { uid: true })
  return mails
    .filter(({ internalDate }) => internalDate === undefined || new Date(internalDate).getTime() >= first)
    .map(mail => mail.uid)
    .sort((a, b) => a - b)
}

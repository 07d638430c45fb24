import type { ImapFlow } from 'imapflow'
import type { Platform } from '../../../../platform/platform.ts'
import type { Folder } from '../mailboxes/folders.ts'
import type { HowToRead } from '../mailboxes/how-to-read.ts'
import { serverOf } from '../mailboxes/server-of.ts'
import type { MailboxRow } from '../mailboxes/store.ts'
import { fetchNew } from './fetch-new.ts'
import { lookForFolders, readFolders } from './look-for-folders.ts'
import { listenForNews } from './news.ts'
import { openConnection } from './open-connection.ts'

/** Keeps a connection to a mailbox, and reads its folders, until the signal aborts or something fails. */
export const readByImap = async (
  platform: Platform,
  mailbox: MailboxRow,
  { health, pace, tokens }: HowToRead,
  signal: AbortSignal,
): Promise<void> => {
  const client = await openConnection(await serverOf(platform, mailbox, tokens), signal)
  try {
    const news = listenForNews(client, signal)
    let listedAt = Number.NEGATIVE_INFINITY
    while (!signal.aborted) {
      if (!client.usable) throw new Error(client.byeReason || 'The connection broke.')
      news.forget()
      const isTimeToList = performance.now() - listedAt >= pace.slow
      if (isTimeToList) listedAt = performance.now()
      const folders = isTimeToList
        ? await lookForFolders(platform, client, mailbox.id)
        : (await readFolders(platform, mailbox.id)).filter(folder => folder.missingSince === null)
      const kept = await readAll(platform, client, { mailboxId: mailbox.id, folders, anew: isTimeToList })
      if (folders.length === 0) await health.note(mailbox.id, 'failing')
      else await health.looked(mailbox.id, kept)
      // It ends with the next command or with the connection; both are dealt with here.
      client.idle().catch(() => {})
      await news.wait(folders.length > 1 ? pace.others : pace.slow)
    }
  } finally {
    client.close()
  }
}

type Round = { mailboxId: number; folders: readonly Folder[]; anew: boolean }

/** The first folder comes last, because the one that is open is the one that the server tells about. */
const readAll = async (platform: Platform, client: ImapFlow, { mailboxId, folders, anew }: Round) => {
  const isOnlyFolder = folders.length === 1
  let kept = 0
  for (const folder of folders.toReversed()) {
    const isFirst = folder === folders[0]
    if (!isFirst && !(await hasNews(client, folder))) continue
    const isOpen = client.mailbox && client.mailbox.path === folder.path
    // A folder that was replaced by another of the same name is noticed only when it is opened again.
    if (!isOpen || anew) await client.mailboxOpen(folder.path, { readOnly: true })
    kept += await fetchNew(platform, client, { mailboxId, folder, isOnlyFolder })
  }
  return kept
}

const hasNews = async (client: ImapFlow, { path, uidValidity, lastUid }: Folder): Promise<boolean> => {
  const status = await client.status(path, { uidValidity: true, uidNext: true })
  if (!status || status.uidNext === undefined) return true
  return Number(status.uidValidity) !== uidValidity || status.uidNext > lastUid + 1
}

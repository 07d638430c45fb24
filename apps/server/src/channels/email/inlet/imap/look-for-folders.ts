import type { ImapFlow, ListResponse } from 'imapflow'
import { system } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { type Platform, write } from '../../../../platform/platform.ts'
import { mailboxEvents } from '../events.ts'
import { type Folder, foldersOf, markMissing, renameFolder } from '../mailboxes/folders.ts'

// Each asks the server once, and a folder that is gone is looked for again and again.
const MOST_CANDIDATES = 100

const opens = ({ flags }: ListResponse) => !flags.has('\\Noselect') && !flags.has('\\NonExistent')

/**
 * Compares the folders that are to be read with those that the server has. One that was renamed is followed, with its
 * cursor; one that is gone is noted, and everybody can see it.
 * @returns those that are there, as they stand now
 */
export const lookForFolders = async (
  platform: Platform,
  client: ImapFlow,
  mailboxId: number,
): Promise<Folder[]> => {
  const wanted = await readFolders(platform, mailboxId)
  const listed = (await client.list()).filter(opens)
  const there = new Set(listed.map(each => each.path))
  const has = ({ path }: Folder) => there.has(path) || path.toUpperCase() === 'INBOX'
  for (const folder of wanted) {
    if (has(folder)) await noteThere(platform, mailboxId, folder)
    else await noteGone(platform, client, { mailboxId, folder, wanted, listed })
  }
  return (await readFolders(platform, mailboxId)).filter(folder => folder.missingSince === null)
}

export const readFolders = async ({ db }: Pick<Platform, 'db'>, mailboxId: number): Promise<Folder[]> =>
  (await foldersOf(db, [mailboxId])).get(mailboxId) ?? []

const noteThere = async (platform: Platform, mailboxId: number, { path, missingSince }: Folder) => {
  if (missingSince) await write(platform, system, act => markMissing(act.tx, { mailboxId, path }, null))
}

type Gone = { mailboxId: number; folder: Folder; wanted: readonly Folder[]; listed: readonly ListResponse[] }

const noteGone = async (platform: Platform, client: ImapFlow, gone: Gone) => {
  const { mailboxId, folder } = gone
  const { path } = folder
  const newName = await newNameOf(client, gone)
  await write(platform, system, async act => {
    if (newName !== null) {
      if (await renameFolder(act.tx, { mailboxId, path }, newName))
        await record(act, mailboxEvents, 'mailbox.folder-renamed', {
          mailboxId,
          folder: { from: path, to: newName },
        })
    } else if (await markMissing(act.tx, { mailboxId, path }, act.clock.now()))
      await record(act, mailboxEvents, 'mailbox.folder-missing', { mailboxId, folder: path })
  })
}

/** The one folder that bears its numbering and has not fewer mails behind it: the same one under another name. */
const newNameOf = async (client: ImapFlow, { folder, wanted, listed }: Gone): Promise<string | null> => {
  if (folder.uidValidity === null) return null
  const others = listed.filter(({ path }) => !wanted.some(each => each.path === path))
  const alike: string[] = []
  for (const { path } of others.slice(0, MOST_CANDIDATES)) {
    const status = await client.status(path, { uidValidity: true, uidNext: true }).catch(() => false as const)
    if (!status || status.uidNext === undefined) continue
    if (Number(status.uidValidity) === folder.uidValidity && status.uidNext > folder.lastUid) alike.push(path)
  }
  // Some servers number every folder alike; then nothing is certain.
  return alike.length === 1 ? (alike[0] ?? null) : null
}

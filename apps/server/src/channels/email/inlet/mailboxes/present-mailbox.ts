import type { Mailbox } from '@stoa/contract/mail'
import type { Db } from '../../../../platform/db/database.ts'
import type { Platform } from '../../../../platform/platform.ts'
import { type Folder, foldersOf } from './folders.ts'
import { type HealthRow, healthOf, presentHealth } from './health.ts'
import { listMailboxes, type MailboxRow } from './store.ts'

type Around = { folders: readonly Folder[]; health: HealthRow | undefined; now: Temporal.Instant }

const present = (row: MailboxRow, { folders, health, now }: Around): Mailbox => ({
  id: row.id,
  name: row.name,
  kind: row.kind as Mailbox['kind'],
  host: row.host,
  port: row.port,
  security: row.security as Mailbox['security'],
  username: row.username,
  folders: folders.map(({ path }) => path),
  missingFolders: folders.flatMap(({ path, missingSince }) =>
    missingSince ? [{ path, since: missingSince.toString() }] : [],
  ),
  departmentId: row.department_id,
  active: row.active,
  authserv: row.authserv,
  deleteAfterDays: row.delete_after_days,
  warnAfterMinutes: row.warn_after_minutes,
  health: presentHealth(health, { active: row.active, now }),
})

const presentAll = async (db: Db, now: Temporal.Instant, rows: readonly MailboxRow[]): Promise<Mailbox[]> => {
  const ids = rows.map(row => row.id)
  const [folders, health] = await Promise.all([foldersOf(db, ids), healthOf(db, ids)])
  return rows.map(row =>
    present(row, { folders: folders.get(row.id) ?? [], health: health.get(row.id), now }),
  )
}

/** All mailboxes, by name. */
export const presentMailboxes = async ({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<Mailbox[]> =>
  presentAll(db, clock.now(), await listMailboxes(db))

export const presentMailbox = async (
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  row: MailboxRow,
): Promise<Mailbox> => {
  const [mailbox] = await presentAll(db, clock.now(), [row])
  if (!mailbox) throw new Error('one row makes one mailbox')
  return mailbox
}

import type { Mailbox } from '@stoa/contract/mail'
import type { Db } from '../../../../platform/db/database.ts'
import type { Platform } from '../../../../platform/platform.ts'
import { grantsOf, presentGrant } from '../../oauth/present-grants.ts'
import type { GrantRow } from '../../oauth/store.ts'
import { type Folder, foldersOf } from './folders.ts'
import { type HealthRow, healthOf, presentHealth } from './health.ts'
import { listMailboxes, type MailboxRow } from './store.ts'

type Around = {
  folders: readonly Folder[]
  health: HealthRow | undefined
  grant: GrantRow | undefined
  now: Temporal.Instant
}

const present = (row: MailboxRow, { folders, health, grant, now }: Around): Mailbox => ({
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
  signIn: row.sign_in as Mailbox['signIn'],
  grant: presentGrant(grant),
  health: presentHealth(health, { active: row.active, now }),
})

const presentAll = async (db: Db, now: Temporal.Instant, rows: readonly MailboxRow[]): Promise<Mailbox[]> => {
  const ids = rows.map(row => row.id)
  const [folders, health, grantOf] = await Promise.all([
    foldersOf(db, ids),
    healthOf(db, ids),
    grantsOf(db, rows),
  ])
  return rows.map(row =>
    present(row, {
      folders: folders.get(row.id) ?? [],
      health: health.get(row.id),
      grant: grantOf(row),
      now,
    }),
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

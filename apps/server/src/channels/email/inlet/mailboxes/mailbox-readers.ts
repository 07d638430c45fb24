import { createSessionLocks } from '../../../../platform/db/session-locks.ts'
import { createWake } from '../../../../platform/events/wake.ts'
import type { Platform } from '../../../../platform/platform.ts'
import { grantsOf } from '../../oauth/present-grants.ts'
import type { GrantRow } from '../../oauth/store.ts'
import { createMailTokens, type MailTokens } from '../../oauth/tokens.ts'
import { type Folder, foldersOf } from './folders.ts'
import { createHealthBook } from './health.ts'
import { keepReading } from './keep-reading.ts'
import { type Pace, usualPace } from './pace.ts'
import { listMailboxes, type MailboxRow } from './store.ts'

const MAILBOX_LOCK = 7_861_005
const SLOW_POLL = 2000

export type MailboxReaders = {
  start(): void
  /** Looks at once at what has been changed, instead of with the next slow poll. */
  look(): void
  stop(): Promise<void>
}

type Wanted = { row: MailboxRow; settings: string }
type Reading = { settings: string; stopping: AbortController; ended: Promise<void> }

/** What a connection depends on; a change of anything else leaves it alone. */
const settingsOf = (
  {
    kind,
    host,
    port,
    security,
    username,
    password_sealed,
    delete_after_days,
    created_at,
    sign_in,
  }: MailboxRow,
  folders: readonly Folder[],
  grant: GrantRow | undefined,
) => {
  const paths = folders.map(({ path }) => path)
  return JSON.stringify([
    ...[kind, host, port, security, username, password_sealed, delete_after_days, created_at],
    // Whoever connects again wants it tried at once.
    ...[sign_in, grant?.connected_at],
    paths,
  ])
}

/** One connection to each active mailbox, in one process of the cluster each. */
export const createMailboxReaders = (
  platform: Platform,
  pace: Pace = usualPace,
  tokens: MailTokens = createMailTokens(platform),
): MailboxReaders => {
  const locks = createSessionLocks(platform.pool)
  const health = createHealthBook(platform)
  const bell = createWake()
  const stopping = new AbortController()
  const readings = new Map<number, Reading>()
  let running: Promise<void> | null = null

  const end = async (id: number, reading: Reading) => {
    reading.stopping.abort()
    await reading.ended
    readings.delete(id)
    await locks.unlock(MAILBOX_LOCK, id)
  }

  const begin = ({ row, settings }: Wanted): Reading => {
    const stop = new AbortController()
    const ended = keepReading(platform, row, { health, pace, tokens }, stop.signal)
    return { settings, stopping: stop, ended }
  }

  const listWanted = async (): Promise<Map<number, Wanted>> => {
    const rows = (await listMailboxes(platform.db)).filter(row => row.active)
    const folders = await foldersOf(
      platform.db,
      rows.map(row => row.id),
    )
    const grantOf = await grantsOf(platform.db, rows)
    return new Map(
      rows.map(row => [row.id, { row, settings: settingsOf(row, folders.get(row.id) ?? [], grantOf(row)) }]),
    )
  }

  const reconcile = async () => {
    const wanted = await listWanted()
    for (const [id, reading] of [...readings]) {
      const now = wanted.get(id)
      // A lock that went with its connection may be another process's by now.
      const still = now?.settings === reading.settings && (await locks.tryLock(MAILBOX_LOCK, id))
      if (!still) await end(id, reading)
    }
    for (const [id, now] of wanted)
      if (!readings.has(id) && (await locks.tryLock(MAILBOX_LOCK, id))) readings.set(id, begin(now))
  }

  const run = async () => {
    while (!stopping.signal.aborted) {
      const rung = bell.sleep(SLOW_POLL, stopping.signal)
      await reconcile().catch(error =>
        platform.log.warn({ err: error }, 'the mailboxes could not be looked up'),
      )
      await rung
    }
    await Promise.all([...readings].map(([id, reading]) => end(id, reading)))
  }

  return {
    start() {
      running ??= run()
    },
    look: () => bell.ring(),
    async stop() {
      stopping.abort()
      await running
      locks.close()
    },
  }
}

import { createSessionLocks } from '../../../../platform/db/session-locks.ts'
import { createWake } from '../../../../platform/events/wake.ts'
import type { Platform } from '../../../../platform/platform.ts'
import { listMailboxes, type MailboxRow } from '../mailboxes/store.ts'
import { createHealthBoard, type HealthBoard } from './health.ts'
import { readMailbox } from './read-mailbox.ts'

const MAILBOX_LOCK = 7_861_005
const SLOW_POLL = 2000

export type MailboxReaders = {
  health: HealthBoard
  start(): void
  /** Looks at once at what has been changed, instead of with the next slow poll. */
  look(): void
  stop(): Promise<void>
}

type Reading = { settings: string; stopping: AbortController; ended: Promise<void> }

/** What a connection depends on; a change of anything else leaves it alone. */
const settingsOf = ({ host, port, security, username, password_sealed, folder, created_at }: MailboxRow) =>
  JSON.stringify([host, port, security, username, password_sealed, folder, created_at])

/** One connection to each active mailbox, in one process of the cluster each. */
export const createMailboxReaders = (platform: Platform): MailboxReaders => {
  const locks = createSessionLocks(platform.pool)
  const health = createHealthBoard(platform.clock)
  const bell = createWake()
  const stopping = new AbortController()
  const readings = new Map<number, Reading>()
  let running: Promise<void> | null = null

  const end = async (id: number, reading: Reading) => {
    reading.stopping.abort()
    await reading.ended
    readings.delete(id)
    health.forget(id)
    await locks.unlock(MAILBOX_LOCK, id)
  }

  const begin = (mailbox: MailboxRow): Reading => {
    const stop = new AbortController()
    const ended = readMailbox(platform, mailbox, health, stop.signal)
    return { settings: settingsOf(mailbox), stopping: stop, ended }
  }

  const reconcile = async () => {
    const wanted = new Map(
      (await listMailboxes(platform.db)).filter(row => row.active).map(row => [row.id, row]),
    )
    for (const [id, reading] of [...readings]) {
      const row = wanted.get(id)
      // A lock that went with its connection may be another process's by now.
      const still = row && settingsOf(row) === reading.settings && (await locks.tryLock(MAILBOX_LOCK, id))
      if (!still) await end(id, reading)
    }
    for (const [id, row] of wanted)
      if (!readings.has(id) && (await locks.tryLock(MAILBOX_LOCK, id))) readings.set(id, begin(row))
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
    health,
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

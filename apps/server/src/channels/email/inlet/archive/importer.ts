import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createSessionLocks } from '../../../../platform/db/session-locks.ts'
import { createWake } from '../../../../platform/events/wake.ts'
import type { Platform } from '../../../../platform/platform.ts'
import { recordEnd } from './change-imports.ts'
import { feedImport } from './feed.ts'
import { findImport, type ImportRow, openImports } from './store.ts'

const IMPORT_LOCK = 7_861_011
const SLOW_POLL = 2000

export type MailImporter = {
  start(): void
  /** Looks at once for what is to be imported. */
  look(): void
  stop(): Promise<void>
  /** Everything that is to be imported and lies on this machine has been when this returns; the ledger has to be read meanwhile. */
  drain(): Promise<void>
}

/** Feeds archives into the ledger, one after the other; one process of the cluster each, on the machine that has the file. */
export const createMailImporter = (platform: Platform): MailImporter => {
  const { db, log } = platform
  const locks = createSessionLocks(platform.pool)
  const bell = createWake()
  const stopping = new AbortController()
  const { signal } = stopping
  let running: Promise<void> | null = null

  const one = async (row: ImportRow) => {
    if (!existsSync(row.path) && row.uploaded) return
    if (!(await locks.tryLock(IMPORT_LOCK, row.id))) return
    try {
      // Somebody else may have gone on with it before the lock was ours.
      const now = await findImport(db, row.id)
      if (now && (now.state === 'waiting' || now.state === 'running')) await feedImport(platform, now, signal)
      const after = await findImport(db, row.id)
      if (after && after.state !== 'waiting' && after.state !== 'running') {
        await recordEnd(platform, after)
        if (after.uploaded) await rm(after.path, { force: true })
      }
    } finally {
      await locks.unlock(IMPORT_LOCK, row.id)
    }
  }

  const drain = async () => {
    for (const row of await openImports(db)) if (!signal.aborted) await one(row)
    // Nothing is held while there is nothing to do, not even a connection.
    locks.close()
  }

  const run = async () => {
    while (!signal.aborted) {
      const rung = bell.sleep(SLOW_POLL, signal)
      await drain().catch(error => log.warn({ err: error }, 'archives have to wait'))
      await rung
    }
  }

  return {
    start() {
      running ??= run()
    },
    look: () => bell.ring(),
    async stop() {
      stopping.abort()
      await running
    },
    drain,
  }
}

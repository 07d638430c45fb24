import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import type { Clock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { openDatabase } from '../db/database.ts'
import { createWake } from '../events/wake.ts'
import { createFileStore } from '../files/file-store.ts'
import type { Platform } from '../platform.ts'
import { openSecrets } from '../secrets.ts'
import { testDatabase } from './test-database.ts'

export type TestClock = Clock & { pass(duration: Temporal.DurationLike): void }

/** Friday afternoon, when help desks are at their best. */
const testClock = (start = '2026-11-20T16:50:00Z'): TestClock => {
  let now = Temporal.Instant.from(start)
  return {
    now: () => now,
    pass(duration) {
      now = now.add(duration)
    },
  }
}

/** A platform on a database and a folder of its own, both gone after the test; time stands still until it is told to pass. */
export const testPlatform = async (): Promise<
  Platform & { clock: TestClock; databaseUrl: string; close(): Promise<void> }
> => {
  const database = await testDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'stoa-test-'))
  const { db, pool } = openDatabase({ url: database.url, onError: () => {} })
  const config = readConfig({
    STOA_DATA: dataDir,
    PORT: '0',
    STOA_SMTP_PORT: '0',
    STOA_PUBLIC_URL: 'https://help.example.com',
    // Whoever plays another system in a test listens here.
    STOA_REQUEST_NETWORKS: '127.0.0.1/32',
  })
  const close = async () => {
    await db.destroy()
    await database.drop()
    await rm(dataDir, { recursive: true, force: true })
  }
  onTestFinished(close)
  return {
    db,
    pool,
    clock: testClock(),
    log: pino({ level: 'silent' }),
    config: { ...config, publicUrl: 'https://help.example.com' },
    secrets: await openSecrets(config),
    files: createFileStore(join(dataDir, 'files')),
    wake: createWake(),
    arrived: createWake(),
    databaseUrl: database.url,
    close,
  }
}

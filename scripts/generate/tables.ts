import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { openDatabase } from '../../apps/server/src/platform/db/database.ts'
import { migrate } from '../../apps/server/src/platform/db/migrate.ts'
import { tablesSource } from '../../apps/server/src/platform/db/write-tables.ts'
import { startPostgres } from '../../apps/server/src/platform/postgres/start-postgres.ts'

/** The source of tables.generated.ts, from a new database with all migrations. */
export const makeTables = async (): Promise<string> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'stoa-generate-'))
  const server = await startPostgres({ dataDir, log: pino({ level: 'silent' }) })
  const { db, pool } = openDatabase({ url: server.url, onError: () => {} })
  try {
    await migrate(pool)
    return await tablesSource(pool)
  } finally {
    await db.destroy()
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

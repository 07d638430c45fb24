import { join } from 'node:path'
import { pino } from 'pino'
import type { Clock } from '../../apps/server/src/platform/clock.ts'
import { readConfig } from '../../apps/server/src/platform/config.ts'
import { openDatabase } from '../../apps/server/src/platform/db/database.ts'
import { createWake } from '../../apps/server/src/platform/events/wake.ts'
import { createFileStore } from '../../apps/server/src/platform/files/file-store.ts'
import type { Platform } from '../../apps/server/src/platform/platform.ts'
import { openSecrets } from '../../apps/server/src/platform/secrets.ts'

/** The platform of a process that runs one part of the server alone, on what its environment names. */
export const processPlatform = async (clock: Clock): Promise<Platform> => {
  const config = readConfig(process.env)
  return {
    ...openDatabase({ url: config.databaseUrl ?? '', onError: () => {} }),
    clock,
    log: pino({ level: 'silent' }),
    config: { ...config, publicUrl: config.publicUrl ?? '' },
    secrets: await openSecrets(config),
    files: createFileStore(join(config.dataDir, 'files')),
    wake: createWake(),
    arrived: createWake(),
  }
}

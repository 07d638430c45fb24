import { join } from 'node:path'
import { pino } from 'pino'
import { createMailboxReaders } from '../../apps/server/src/channels/email/inlet/mailboxes/mailbox-readers.ts'
import { systemClock } from '../../apps/server/src/platform/clock.ts'
import { readConfig } from '../../apps/server/src/platform/config.ts'
import { openDatabase } from '../../apps/server/src/platform/db/database.ts'
import { createWake } from '../../apps/server/src/platform/events/wake.ts'
import { createFileStore } from '../../apps/server/src/platform/files/file-store.ts'
import { openSecrets } from '../../apps/server/src/platform/secrets.ts'

// The reading of mailboxes in a process of its own, as a second node of the cluster, so that a test can kill it.
const config = readConfig(process.env)
createMailboxReaders({
  ...openDatabase({ url: config.databaseUrl ?? '', onError: () => {} }),
  clock: systemClock,
  log: pino({ level: 'silent' }),
  config: { ...config, publicUrl: config.publicUrl ?? '' },
  secrets: await openSecrets(config),
  files: createFileStore(join(config.dataDir, 'files')),
  wake: createWake(),
  arrived: createWake(),
}).start()

import { join } from 'node:path'
import { pino } from 'pino'
import { createDeliverySender } from '../../apps/server/src/channels/delivery/sender.ts'
import { emailChannel } from '../../apps/server/src/channels/email/outlet/channel.ts'
import { readConfig } from '../../apps/server/src/platform/config.ts'
import { openDatabase } from '../../apps/server/src/platform/db/database.ts'
import { createWake } from '../../apps/server/src/platform/events/wake.ts'
import { createFileStore } from '../../apps/server/src/platform/files/file-store.ts'
import { openSecrets } from '../../apps/server/src/platform/secrets.ts'

// A delivery sender in a process of its own, so that a test can kill it. `SENDER_NOW` is what its clock shows.
const config = readConfig(process.env)
const now = Temporal.Instant.from(process.env.SENDER_NOW ?? '')
const platform = {
  ...openDatabase({ url: config.databaseUrl ?? '', onError: () => {} }),
  clock: { now: () => now },
  log: pino({ level: 'silent' }),
  config: { ...config, publicUrl: config.publicUrl ?? '' },
  secrets: await openSecrets(config),
  files: createFileStore(join(config.dataDir, 'files')),
  wake: createWake(),
  arrived: createWake(),
}
createDeliverySender(platform, [emailChannel(platform)]).start()

import { createMailboxReaders } from '../../apps/server/src/channels/email/inlet/mailboxes/mailbox-readers.ts'
import { systemClock } from '../../apps/server/src/platform/clock.ts'
import { processPlatform } from './process-platform.ts'

// The reading of mailboxes in a process of its own, as a second node of the cluster, so that a test can kill it.
createMailboxReaders(await processPlatform(systemClock)).start()

import { createDeliverySender } from '../../apps/server/src/channels/delivery/sender.ts'
import { emailChannel } from '../../apps/server/src/channels/email/outlet/channel.ts'
import { processPlatform } from './process-platform.ts'

// A delivery sender in a process of its own, so that a test can kill it. `SENDER_NOW` is what its clock shows.
const now = Temporal.Instant.from(process.env.SENDER_NOW ?? '')
const platform = await processPlatform({ now: () => now })
createDeliverySender(platform, [emailChannel(platform)]).start()

import { system } from '../../platform/events/act.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { sendDue } from './commands/send.ts'
import type { Outgoing } from './outgoing.ts'
import { listDue } from './store.ts'

/** Each second: what is due goes into the ledger of what goes out. */
export const sendDueReports = async (platform: Platform, outgoing: Outgoing): Promise<void> => {
  for (const id of await listDue(platform.db, platform.clock.now()))
    await write(platform, system, act => sendDue(act, outgoing, id))
}

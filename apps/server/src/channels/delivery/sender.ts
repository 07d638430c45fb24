import { createSender, type Sender } from '../../platform/outgoing/sender.ts'
import type { Platform } from '../../platform/platform.ts'
import type { OutgoingChannel } from './channel.ts'
import { type FilesMayLeave, handOver, type Leaves } from './hand-over.ts'
import { settleInterrupted } from './settle-interrupted.ts'
import { type Claim, claimNext } from './store.ts'

/** Takes messages from the ledger one by one, a few at the same time, and hands them to their channels. */
export const createDeliverySender = (
  platform: Platform,
  channels: readonly OutgoingChannel[],
  {
    parallel = 4,
    filesMayLeave = async () => 'yes',
    leaves = async () => {},
  }: { parallel?: number; filesMayLeave?: FilesMayLeave; leaves?: Leaves } = {},
): Sender => {
  const byName = new Map(channels.map(channel => [channel.name, channel]))
  const names = [...byName.keys()]
  const ledger = {
    claimNext: () => claimNext(platform.db, platform.clock, names),
    async send(claim: Claim) {
      // Only messages of these channels are taken.
      const channel = byName.get(claim.channel)
      if (channel) await handOver(platform, channel, claim, { filesMayLeave, leaves })
    },
    settleInterrupted: () => settleInterrupted(platform),
    async close() {
      await Promise.all(channels.map(channel => channel.close()))
    },
  }
  return createSender(platform, ledger, { what: 'delivery', parallel })
}

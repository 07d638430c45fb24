import type { Platform } from '../../platform/platform.ts'
import type { OutgoingChannel, Prepared } from './channel.ts'
import { notPrepared } from './own-answers.ts'
import { recordNoAccount, recordOutcome } from './record-end.ts'
import { type Claim, keepPrepared } from './store.ts'

const prepare = async (
  platform: Platform,
  channel: OutgoingChannel,
  claim: Claim,
): Promise<Prepared | null> => {
  if (claim.prepared) return claim.prepared
  const prepared = await channel.prepare(platform.db, claim)
  // Stored before anything is sent, so that a message without bytes was certainly never handed over.
  if (prepared) await keepPrepared(platform.db, claim, prepared)
  return prepared
}

/** One attempt of a claimed message: prepare it once, send the stored bytes, record the other side's answer. */
export const handOver = async (platform: Platform, channel: OutgoingChannel, claim: Claim): Promise<void> => {
  const prepared = await prepare(platform, channel, claim).catch((error: unknown) => {
    platform.log.error({ err: error, delivery: claim.id }, 'A message could not be put together.')
    return 'failed' as const
  })
  if (prepared === 'failed')
    await recordOutcome(platform, claim, { kind: 'refused', permanent: false, answer: notPrepared })
  else if (prepared === null) await recordNoAccount(platform, claim)
  else await recordOutcome(platform, claim, await channel.send(prepared))
}

import type { Platform } from '../../platform/platform.ts'
import type { OutgoingChannel, Prepared } from './channel.ts'
import { noAccount, notPrepared, obsolete } from './own-answers.ts'
import { recordNoAccount, recordOutcome } from './record-end.ts'
import { type Claim, keepPrepared } from './store.ts'

type Preparation = Prepared | 'no_account' | 'obsolete' | 'not_prepared'

const prepare = async (platform: Platform, channel: OutgoingChannel, claim: Claim): Promise<Preparation> => {
  if (claim.prepared) return claim.prepared
  try {
    const prepared = await channel.prepare(platform.db, claim)
    // Stored before anything is sent, so that a message without bytes was certainly never handed over.
    if (typeof prepared === 'object') await keepPrepared(platform.db, claim, prepared)
    return prepared
  } catch (error) {
    platform.log.error({ err: error, delivery: claim.id }, 'A message could not be put together.')
    return notPrepared
  }
}

/** One attempt of a claimed message: prepare it once, send the stored bytes, record the other side's answer. */
export const handOver = async (platform: Platform, channel: OutgoingChannel, claim: Claim): Promise<void> => {
  const prepared = await prepare(platform, channel, claim)
  if (prepared === noAccount) return recordNoAccount(platform, claim)
  if (typeof prepared === 'string') {
    const permanent = prepared === obsolete
    return recordOutcome(platform, claim, { kind: 'refused', permanent, answer: prepared })
  }
  const outcome = await channel.send(prepared)
  await recordOutcome(platform, claim, outcome, async act => {
    if ('rejected' in outcome && outcome.rejected) await channel.recordRejected?.(act, outcome.rejected)
    if (outcome.kind === 'sent')
      await channel.recordSent?.(act.tx, claim, { accountId: prepared.accountId, answer: outcome.answer })
  })
}

import { system } from '../../platform/events/act.ts'
import { type Platform, write } from '../../platform/platform.ts'
import type { OutgoingChannel, Prepared } from './channel.ts'
import { releaseWaiting } from './commands/release-waiting.ts'
import { infected, noAccount, notPrepared, obsolete } from './own-answers.ts'
import { recordNoAccount, recordNotScanned, recordOutcome } from './record-end.ts'
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

/** An account that was added since it was looked for found nothing that waits: then it is let go here. */
const waitForAccount = async (platform: Platform, channel: OutgoingChannel, claim: Claim): Promise<void> => {
  await recordNoAccount(platform, claim)
  // What cannot be put together has an account, and fails in its own turn.
  const anew = await channel.prepare(platform.db, claim).catch(() => null)
  if (anew !== noAccount) await write(platform, system, act => releaseWaiting(act, channel.name))
}

/** Whether the files of a message may go outside; the virus scanner is not known here, modules.ts hands its answer in. */
export type FilesMayLeave = (messageId: number) => Promise<'yes' | 'waiting' | 'infected'>

/** Called before a message of a ticket is handed to the other side for the first time; modules.ts hands in who has to know. */
export type Leaves = (messageId: number) => Promise<void>

/** One attempt of a claimed message: prepare it once, send the stored bytes, record the other side's answer. */
export const handOver = async (
  platform: Platform,
  channel: OutgoingChannel,
  claim: Claim,
  { filesMayLeave, leaves }: { filesMayLeave: FilesMayLeave; leaves: Leaves },
): Promise<void> => {
  const leave = claim.messageId === null ? 'yes' : await filesMayLeave(claim.messageId)
  if (leave === 'waiting') return recordNotScanned(platform, claim)
  if (leave === 'infected')
    return recordOutcome(platform, claim, { kind: 'refused', permanent: true, answer: infected })
  const prepared = await prepare(platform, channel, claim)
  if (prepared === noAccount) return waitForAccount(platform, channel, claim)
  if (typeof prepared === 'string') {
    const permanent = prepared === obsolete
    return recordOutcome(platform, claim, { kind: 'refused', permanent, answer: prepared })
  }
  if (claim.messageId !== null && claim.attempts === 1) await leaves(claim.messageId)
  const settled = claim.recipients.filter(({ state }) => state !== 'queued')
  const outcome = await channel.send(
    prepared,
    settled.map(({ address }) => address),
  )
  await recordOutcome(platform, claim, outcome, async act => {
    if ('rejected' in outcome && outcome.rejected) await channel.recordRejected?.(act, outcome.rejected)
    if (outcome.kind === 'sent')
      await channel.recordSent?.(act.tx, claim, { accountId: prepared.accountId, answer: outcome.answer })
  })
}

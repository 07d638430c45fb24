import { performance } from 'node:perf_hooks'
import { system } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import type { Resolve } from '../../platform/outgoing/guarded-lookup.ts'
import { guardedRequest, type Result } from '../../platform/outgoing/guarded-request.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { webhookEvents } from './events.ts'
import { type Attempted, afterAttempt } from './rules/after-attempt.ts'
import { isKeyed, ownHeaders, type TypedHeader, typedHeaders } from './rules/headers.ts'
import { signature } from './rules/signature.ts'
import { signingSecret } from './signing.ts'
import { type Claim, findInterrupted, insertAttempt, settle } from './store.ts'

export type SendOptions = { resolve?: Resolve; milliseconds?: number }

/** So much of an answer is kept; it is for people who look why something went wrong. */
const keptOfAnswer = 2_048
/** Nothing takes longer than ten seconds, so this one's sender is gone. */
const longestAttempt = Temporal.Duration.from({ minutes: 1 })
/** These say what the body is, and no secret. */
const saidToEverybody: readonly string[] = ['content-type', 'accept']

const headersOf = ({ secrets }: Pick<Platform, 'secrets'>, claim: Claim) =>
  JSON.parse(secrets.open(claim.headersSealed)) as TypedHeader[]

/** One attempt of a claimed request. */
export const sendRequest = async (platform: Platform, claim: Claim, options: SendOptions): Promise<void> => {
  const typed = typedHeaders(headersOf(platform, claim))
  const secret = await signingSecret(platform)
  const signed = signature(secret, claim.body, platform.clock.now())
  const own = ownHeaders({ id: claim.id, body: claim.body, signature: signed })
  const isOpen = ([name]: [string, string]) => saidToEverybody.includes(name)
  const began = performance.now()
  const result = await guardedRequest(
    {
      method: claim.method,
      url: claim.url,
      headers: {
        ...Object.fromEntries(Object.entries(own).filter(([name]) => !(name in typed))),
        ...Object.fromEntries(Object.entries(typed).filter(isOpen)),
      },
      confidential: Object.fromEntries(Object.entries(typed).filter(header => !isOpen(header))),
      body: Buffer.from(claim.body),
    },
    { networks: platform.config.requestNetworks, ...options },
  )
  await recordAttempt(platform, claim, result, {
    status: result.kind === 'answered' ? result.status : null,
    answer: beginningOf(result.kind === 'answered' ? result.body : result.detail),
    milliseconds: Math.round(performance.now() - began),
  })
}

/** By bytes, and never half a letter. */
const beginningOf = (text: string): string =>
  new TextDecoder().decode(Buffer.from(text.replaceAll('\0', '')).subarray(0, keptOfAnswer), { stream: true })

const recordAttempt = (
  platform: Platform,
  claim: Claim,
  attempted: Attempted | Result,
  said: { status: number | null; answer: string; milliseconds: number },
): Promise<void> =>
  write(platform, system, async act => {
    const { id, ticketId, claimedAt, method, attempts } = claim
    const keyed = isKeyed(headersOf(platform, claim))
    const after = afterAttempt(attempted, { method, keyed, attempts })
    const { state, reason, pause } = after
    await insertAttempt(act.tx, { request_id: id, at: claimedAt, ...said })
    const next_attempt_at = pause && act.clock.now().add(pause)
    if (!(await settle(act.tx, claim, { state, reason, next_attempt_at }))) return
    if (after.state === 'done') {
      await record(
        act,
        webhookEvents,
        'request.answered',
        { requestId: id, status: said.status ?? 0 },
        ticketId,
      )
    } else if (after.state !== 'waiting')
      await record(act, webhookEvents, 'request.failed', { requestId: id, reason: after.reason }, ticketId)
  })

/** Ends what a sender began and did not live to end: nobody knows whether it arrived. */
export const settleInterrupted = async (platform: Platform): Promise<void> => {
  const said = { status: null, answer: 'interrupted', milliseconds: 0 }
  for (const claim of await findInterrupted(platform.db, platform.clock.now().subtract(longestAttempt)))
    await recordAttempt(platform, claim, { kind: 'interrupted' }, said)
}

import webPush from 'web-push'
import { findCallerOfPerson } from '../../../core/people/queries.ts'
import { guardedRequest, type Result } from '../../../platform/outgoing/guarded-request.ts'
import { createSender, type Sender } from '../../../platform/outgoing/sender.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Names } from '../reading/present.ts'
import { afterPush } from '../rules/after-push.ts'
import { composePush, type PushPayload } from './compose-push.ts'
import { pushKeys } from './keys.ts'
import {
  type Claim,
  claimNext,
  deleteSubscription,
  type End,
  findSubscription,
  releaseInterrupted,
  type SubscriptionRow,
  settle,
} from './store.ts'

const parallel = 4
/** For a browser that is not on: what is told later than that is old. */
const keptFor = 24 * 60 * 60 // seconds
const longestAttempt = Temporal.Duration.from({ minutes: 1 })

type Keys = { p256dh: string; auth: string }

/** Whom a push service asks when something is wrong: only addresses that others can reach are allowed there. */
const contactOf = (publicUrl: string) =>
  publicUrl.startsWith('https://') ? publicUrl : 'mailto:postmaster@localhost.localdomain'

/** Encrypted for this browser alone (RFC 8291, RFC 8188): the push service in between cannot read it. */
const post = async (
  platform: Platform,
  { endpoint, keysSealed }: SubscriptionRow,
  payload: PushPayload,
): Promise<Result> => {
  const { publicUrl, requestNetworks: networks } = platform.config
  const keys = JSON.parse(platform.secrets.open(keysSealed)) as Keys
  const details = webPush.generateRequestDetails({ endpoint, keys }, JSON.stringify(payload), {
    vapidDetails: { subject: contactOf(publicUrl), ...(await pushKeys(platform)) },
    TTL: keptFor,
    urgency: 'high',
    contentEncoding: 'aes128gcm',
  })
  const { Authorization = '', 'Content-Length': _, ...headers } = details.headers
  return guardedRequest(
    {
      method: 'POST',
      url: endpoint,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      confidential: { Authorization: String(Authorization) },
      body: details.body,
    },
    { networks, redirects: 0 },
  )
}

const needless: End = { state: 'needless', answer: null, nextAttemptAt: null }

/** One attempt of a claimed push. */
const sendPush = async (platform: Platform, claim: Claim, names: Names): Promise<void> => {
  const { db, clock } = platform
  const subscription = await findSubscription(db, { id: claim.subscriptionId })
  const caller = subscription && (await findCallerOfPerson(db, subscription.personId))
  const payload = caller && (await composePush(platform, caller, claim.notificationId, names))
  if (!subscription || !payload) return settle(db, claim, needless)
  const result = await post(platform, subscription, payload)
  const { isGone, pause, ...end } = afterPush(result, claim.attempts)
  if (isGone) await deleteSubscription(db, { id: subscription.id })
  else await settle(db, claim, { ...end, nextAttemptAt: pause === null ? null : clock.now().add(pause) })
}

/** Takes pushes from the ledger one by one, a few at the same time. */
export const createPushSender = (platform: Platform, names: Names): Sender =>
  createSender<Claim>(
    platform,
    {
      claimNext: () => claimNext(platform.db, platform.clock.now()),
      send: claim => sendPush(platform, claim, names),
      settleInterrupted: () => {
        const now = platform.clock.now()
        return releaseInterrupted(platform.db, { before: now.subtract(longestAttempt), now })
      },
    },
    { what: 'push', parallel },
  )

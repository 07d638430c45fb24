import { createSender, type Sender } from '../../platform/outgoing/sender.ts'
import type { Platform } from '../../platform/platform.ts'
import { type SendOptions, sendRequest, settleInterrupted } from './send-request.ts'
import { type Claim, claimNext } from './store.ts'

const parallel = 8
/** So many of one rule at a time: one whose receiver is slow holds up nobody else's. */
const mostOfOne = 4

const busySources = (running: readonly Claim[]): string[] =>
  [...Map.groupBy(running, claim => claim.source)].flatMap(([source, claims]) =>
    source !== null && claims.length >= mostOfOne ? [source] : [],
  )

/** Takes requests from the ledger one by one, a few at the same time. */
export const createRequestSender = (platform: Platform, options: SendOptions = {}): Sender =>
  createSender<Claim>(
    platform,
    {
      claimNext: running => claimNext(platform.db, platform.clock, busySources(running)),
      send: claim => sendRequest(platform, claim, options),
      settleInterrupted: () => settleInterrupted(platform),
    },
    { what: 'request', parallel },
  )

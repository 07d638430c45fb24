import type { Authentication } from '@stoa/contract/messages'
import type { Authenticate } from '../authentication/authenticate.ts'
import { isForged } from '../authentication/rules/is-forged.ts'
import type { HandedOver } from './hook.ts'

/**
 * What proves who sent a mail that a provider hands over: checked here by the server that the provider took it from and by its signatures,
 * and where that cannot be asked, the provider's word. Null where nobody says anything.
 */
export const judgeHandedOver = async (
  authenticate: Authenticate,
  { raw, envelope, judged }: Pick<HandedOver, 'raw' | 'envelope' | 'judged'>,
  at: Temporal.Instant,
): Promise<Authentication | null> => {
  const { client, helo, spf, dkim, dmarc, policy, garbled = false } = judged
  const asked = await authenticate(raw, { from: envelope.from, client: client ?? '', helo, at, spf })
  const found = asked && garbled ? withoutSignatures(asked) : asked
  if (!found) return null
  const results = {
    spf: known(found.spf, spf),
    dkim: known(found.dkim, dkim),
    dmarc: known(found.dmarc, dmarc),
  }
  const changed = results.dmarc !== found.dmarc || results.spf !== found.spf
  return { ...found, ...results, forged: changed ? isForged(results, policy) : found.forged }
}

/** A signature that fails may have been good, and so may what DMARC makes of it. */
const withoutSignatures = (found: Authentication): Authentication => {
  if (found.dkim !== 'fail') return found
  const dmarc = found.dmarc === 'fail' ? 'temperror' : found.dmarc
  return { ...found, dkim: 'temperror', dmarc, forged: false }
}

type Result = Authentication['spf']

const known = (ours: Result, theirs: Result): Result =>
  ours === null || ours === 'temperror' ? (theirs ?? ours) : ours

import type { Authentication, AuthenticationResult } from '@stoa/contract/messages'
import { isInternal } from '../../../../platform/outgoing/networks.ts'
import { headerFields, splitMail } from '../parse/raw-headers.ts'
import { authorDomain } from './author-domain.ts'
import type { Arrival, Check, Found } from './check-all.ts'
import { createCheckInThread } from './check-in-thread.ts'
import { isForged } from './rules/is-forged.ts'

export type Authenticate = (raw: Buffer, arrival: Arrival) => Promise<Authentication | null>

/** Milliseconds for one mail, whatever its domains do; its sender waits for our answer so long. */
const LONGEST = 8000

/**
 * Works out what proves who sent a mail, and never fails: what cannot be found out is `temperror`. A mail from a relay of our own
 * network says nothing by the address that it came from; then only what it was signed with counts. Null where nothing can be said.
 */
export const createAuthenticate =
  (check: Check = createCheckInThread(), longest = LONGEST): Authenticate =>
  async (raw, arrival) => {
    const fields = headerFields(splitMail(raw).head)
    const relayed = arrival.client === '' || isInternal(arrival.client)
    const signed = fields.some(({ name }) => name === 'dkim-signature' || name === 'arc-seal')
    if (relayed && !signed && !arrival.spf) return null
    const found = await inTime(check(raw, { ...arrival, relayed }), longest)
    return summary(
      found ?? nobodyAnswered(relayed ? (arrival.spf ?? null) : 'temperror'),
      authorDomain(fields),
    )
  }

const nobodyAnswered = (spf: AuthenticationResult | null): Found => ({
  spf,
  dkim: 'temperror',
  dmarc: 'temperror',
  arc: null,
  policy: null,
  signedBy: [],
})

const summary = ({ policy, signedBy, ...found }: Found, domain: string): Authentication => {
  const results = { ...found, dmarc: withoutHaste(found) }
  return { ...results, by: null, domain, signedBy, forged: isForged(results, policy) }
}

/** What DMARC is built on could not be asked: then its failure proves nothing. */
const withoutHaste = ({
  spf,
  dkim,
  dmarc,
}: Pick<Found, 'spf' | 'dkim' | 'dmarc'>): AuthenticationResult | null => {
  if (dmarc !== 'fail') return dmarc
  if (spf === null) return 'none'
  return spf === 'temperror' || dkim === 'temperror' ? 'temperror' : 'fail'
}

/** @returns null where it failed or took too long */
const inTime = async <Result>(work: Promise<Result>, milliseconds: number): Promise<Result | null> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), milliseconds)
  })
  try {
    return await Promise.race([work.catch(() => null), late])
  } finally {
    clearTimeout(timer)
  }
}

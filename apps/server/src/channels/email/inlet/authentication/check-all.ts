import { type AuthenticationResult, authenticationResult } from '@stoa/contract/messages'
import type { ARCData, DKIMResult, DNSResolver } from 'mailauth'
import type { ResolveRecord } from './resolver.ts'

/** How a mail came: whom it was taken from, and what that one said. */
export type Arrival = {
  from: string
  /** Empty where nobody knows. */
  client: string
  helo: string
  at: Temporal.Instant
  /** What SPF says of a mail that somebody took for us. */
  spf?: AuthenticationResult | null
}

/** `policy`: what DMARC asks to do with mail that fails. Of a relayed mail there is no SPF. */
export type Found = {
  spf: AuthenticationResult | null
  dkim: AuthenticationResult
  dmarc: AuthenticationResult | null
  arc: AuthenticationResult | null
  policy: string | null
  signedBy: string[]
}

/** Of thirty megabytes, and loaded only where mail comes by our own receiver. */
const load = async () => {
  const [{ dkimVerify }, { spf }, { dmarc }, { arc }] = await Promise.all([
    import('mailauth/lib/dkim/verify.js'),
    import('mailauth/lib/spf/index.js'),
    import('mailauth/lib/dmarc/index.js'),
    import('mailauth/lib/arc/index.js'),
  ])
  return { dkimVerify, spf, dmarc, arc }
}
let loaded: ReturnType<typeof load> | null = null

/** `relayed`: by a server of our own network, whose address says nothing. @throws for what the libraries do not expect */
export type Check = (raw: Buffer, arrival: Arrival & { relayed: boolean }) => Promise<Found>

/** SPF, DKIM, ARC and DMARC of one mail, by what a resolver says. */
export const checkWith =
  (resolve: ResolveRecord): Check =>
  (raw, arrival) =>
    checkAll(raw, arrival, resolve)

const checkAll = async (
  raw: Buffer,
  { from, client, helo, at, spf, relayed }: Parameters<Check>[1],
  resolve: ResolveRecord,
): Promise<Found> => {
  loaded ??= load()
  const checks = await loaded
  // Its type names one shape of answer for each type of record; ours leaves that to who asks.
  const resolver = resolve as DNSResolver
  const [signatures, servers] = await Promise.all([
    checks.dkimVerify(raw, { resolver, sender: from, curTime: at.toString() }),
    relayed
      ? saidOf(spf ?? null, from)
      : checks.spf({ resolver, sender: from, ip: client, helo: helo || client, mta: 'stoa' }),
  ])
  const passed = signatures.results.filter(({ status }) => status.result === 'pass')
  const chain = signatures.arc?.chain ? await checks.arc(signatures.arc as ARCData, { resolver }) : null
  const agreement =
    signatures.headerFrom.length === 0
      ? null
      : await checks.dmarc({
          resolver,
          headerFrom: signatures.headerFrom,
          fromFields: signatures.fromFields,
          spfDomains: servers?.status.result === 'pass' && servers.domain ? [servers.domain] : [],
          dkimDomains: passed.map(({ id, signingDomain = '', status: { aligned, underSized } }) => ({
            id,
            domain: signingDomain,
            aligned,
            underSized,
          })),
          arcResult: chain ?? undefined,
        })
  return {
    spf: servers ? resultOf(servers.status.result) : null,
    dkim: bestOf(signatures.results.map(ofSignature)),
    dmarc: agreement ? resultOf(agreement.status.result) : 'permerror',
    arc: chain?.i ? resultOf(chain.status.result) : null,
    policy: agreement ? (agreement.policy ?? null) : null,
    signedBy: [...new Set(passed.map(({ signingDomain = '' }) => signingDomain.toLowerCase()))],
  }
}

const saidOf = (result: AuthenticationResult | null, from: string) =>
  result && { status: { result }, domain: from.split('@').at(-1) ?? '' }

const knownOrNeutral = authenticationResult.catch('neutral')
const resultOf = (text: string): AuthenticationResult => knownOrNeutral.parse(text)

/** Another body than the one that was signed is a failure; the library calls it neutral. */
const ofSignature = ({ status, bodyHash, bodyHashExpecting }: DKIMResult): AuthenticationResult => {
  const changed = status.result === 'neutral' && bodyHashExpecting && bodyHash !== bodyHashExpecting
  return changed ? 'fail' : resultOf(status.result)
}

/** One good signature is enough; one that could not be checked may be good. */
const bestOf = (results: readonly AuthenticationResult[]): AuthenticationResult =>
  (['pass', 'temperror', 'fail'] as const).find(result => results.includes(result)) ?? results[0] ?? 'none'

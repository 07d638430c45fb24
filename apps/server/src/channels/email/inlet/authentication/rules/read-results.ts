import { authenticationResults } from '@stoa/contract/authentication-results'
import type { Authentication, AuthenticationResult } from '@stoa/contract/messages'
import { isForged } from './is-forged.ts'

/** Written by a machine, and never long; what is longer was written to keep somebody busy. */
const LONGEST = 8192

/**
 * What the trusted server found, from the topmost `Authentication-Results` that bears its name (RFC 8601): whoever sent the mail can
 * have written such headers too, but only below what our server put on top. Null where there is none of it.
 */
export const readResults = (
  headers: readonly string[],
  { trusted, domain }: { trusted: string; domain: string },
): Authentication | null => {
  for (const header of headers) {
    const { authserv, checks } = takeApart(header.slice(0, LONGEST))
    if (authserv === trusted) return summary(checks, { by: trusted, domain })
  }
  return null
}

type Check = { method: string; result: AuthenticationResult; said: string }

/** Microsoft 365 puts no name in front; whoever trusts it says so by this word. */
const nameless = 'microsoft'

const takeApart = (header: string): { authserv: string; checks: Check[] } => {
  const pieces = atSemicolons(header)
  const [first = '', ...others] = pieces
  const plain = withoutComments(first).trim()
  const hasName = !/^[\w-]+(\/\d+)?\s*=/.test(plain)
  const name = hasName ? (plain.split(/\s/)[0] ?? '').toLowerCase() : nameless
  return { authserv: name, checks: (hasName ? others : pieces).flatMap(checkIn) }
}

const checkIn = (piece: string): Check[] => {
  const [, method = '', result = ''] =
    /^\s*([\w-]+)(?:\s*\/\s*\d+)?\s*=\s*([\w-]+)/.exec(withoutComments(piece)) ?? []
  const known = authenticationResults.find(each => each === wordsOfOld(result.toLowerCase()))
  return known ? [{ method: method.toLowerCase(), result: known, said: piece }] : []
}

/** Words of RFC 5451 and of programs that never read any. */
const wordsOfOld = (result: string) => {
  if (result === 'hardfail') return 'fail'
  return result === 'bestguesspass' ? 'none' : result
}

/** Those that stand neither in a comment nor in a quoted text. */
const atSemicolons = (text: string): string[] => {
  const pieces = ['']
  let depth = 0
  let quoted = false
  for (const letter of text) {
    if (letter === '"' && depth === 0) quoted = !quoted
    if (letter === '(' && !quoted) depth += 1
    if (letter === ')' && depth > 0) depth -= 1
    if (letter === ';' && depth === 0 && !quoted) pieces.push('')
    else pieces.push(`${pieces.pop() ?? ''}${letter}`)
  }
  return pieces
}

/** Comments may stand in comments. */
const withoutComments = (text: string): string => {
  let depth = 0
  let plain = ''
  for (const letter of text) {
    if (letter === '(') depth += 1
    if (depth === 0) plain += letter
    if (letter === ')' && depth > 0) depth -= 1
  }
  return plain
}

const summary = (
  checks: readonly Check[],
  { by, domain }: { by: string; domain: string },
): Authentication => {
  const of = (method: string) => checks.filter(check => check.method === method)
  const signatures = of('dkim')
  const [dmarc] = of('dmarc')
  const results = {
    spf: of('spf')[0]?.result ?? null,
    dkim: (signatures.find(({ result }) => result === 'pass') ?? signatures[0])?.result ?? null,
    dmarc: dmarc?.result ?? null,
    arc: of('arc')[0]?.result ?? null,
  }
  const policy = dmarc && /\b(?:p|action)=none\b/i.test(dmarc.said) ? 'none' : null
  const signedBy = signatures.flatMap(({ result, said }) =>
    result === 'pass'
      ? (/\bheader\.(?:d|i)\s*=\s*"?(?:[^\s@;"]*@)?([^\s;"]+)/i.exec(said)?.[1]?.toLowerCase() ?? [])
      : [],
  )
  return { ...results, by, domain, signedBy: [...new Set(signedBy)], forged: isForged(results, policy) }
}

import { isIP } from 'node:net'
import { mayBeReached, type Network } from './networks.ts'

export const urlProblems = ['not-http', 'password-in-url', 'port-not-allowed', 'private-address'] as const
export type UrlProblem = (typeof urlProblems)[number]
export type CheckedUrl = { url: URL } | { problem: UrlProblem; detail: string }

/** Mail, databases, remote shells and their like live below; what speaks HTTP there has these two. */
const lowPorts = ['80', '443']
const firstFreePort = 1024

/**
 * What can be said of an address without asking anybody. Decimal, octal and hexadecimal forms of IP addresses are
 * plain ones after parsing; names are looked up when the request goes out.
 */
export const checkUrl = (text: string, networks: readonly Network[]): CheckedUrl => {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '')
    return { problem: 'not-http', detail: url?.protocol ?? '' }
  // It would stand in the log for everybody to read; a header can be kept.
  if (url.username || url.password) return { problem: 'password-in-url', detail: url.hostname }
  if (url.port !== '' && !lowPorts.includes(url.port) && Number(url.port) < firstFreePort)
    return { problem: 'port-not-allowed', detail: url.port }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !mayBeReached(host, networks)) return { problem: 'private-address', detail: host }
  return { url }
}

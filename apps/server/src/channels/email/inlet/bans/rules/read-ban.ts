import { isMailAddress, normalAddress, normalDomain } from '@stoa/contract/mail-address'
import ipaddr from 'ipaddr.js'

export type Banned = { kind: 'address' | 'domain' | 'network'; value: string }

const domain = /^(?:\*?@)?((?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,})$/u
/** A range that holds more would shut out half of the world by a slip of the pen. */
const fewestBits = { ipv4: 8, ipv6: 16 }

/** Whom somebody means: an address, a domain, an IP address or a range. Null where that is none of them. */
export const readBan = (text: string): Banned | null => {
  const given = text.trim().toLowerCase()
  if (isMailAddress(given) && !given.includes('*')) return { kind: 'address', value: normalAddress(given) }
  const network = readNetwork(given)
  if (network) return { kind: 'network', value: network }
  const [, name] = domain.exec(given) ?? []
  return name && !/^[\d.]+$/.test(name) ? { kind: 'domain', value: normalDomain(name) } : null
}

const readNetwork = (text: string): string | null => {
  const [host = '', bits, ...more] = text.split('/')
  if (more.length > 0 || !ipaddr.isValid(host) || (!host.includes(':') && host.split('.').length !== 4))
    return null
  const parsed = ipaddr.process(host)
  const longest = parsed.kind() === 'ipv4' ? 32 : 128
  const length = bits === undefined ? longest : Number(bits)
  if (!/^\d{1,3}$/.test(bits ?? '0') || length > longest || length < fewestBits[parsed.kind()]) return null
  const range = `${parsed.toString()}/${length}`
  const first = parsed.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6
  return length === longest
    ? parsed.toString()
    : `${first.networkAddressFromCIDR(range).toString()}/${length}`
}

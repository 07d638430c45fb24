import ipaddr from 'ipaddr.js'
import { StartError } from '../start-error.ts'

type Address = ReturnType<typeof ipaddr.parse>
export type Network = ReturnType<typeof ipaddr.parseCIDR>

/** Ranges such as `10.0.0.0/8`, or single addresses, between commas. @throws StartError that names the variable */
export const readNetworks = (variable: string, text: string | undefined): Network[] =>
  (text ?? '')
    .split(',')
    .map(each => each.trim())
    .filter(each => each !== '')
    .map(each => {
      if (ipaddr.isValidCIDR(each)) return ipaddr.parseCIDR(each)
      if (
        !ipaddr.isValid(each) ||
        each.includes('%') ||
        (!each.includes(':') && !/^\d+(\.\d+){3}$/.test(each))
      )
        throw new StartError(
          `${variable} must be ranges of addresses between commas, like 10.20.0.0/16, but holds “${each}”.`,
        )
      const address = ipaddr.parse(each)
      return [address, address.kind() === 'ipv4' ? 32 : 128] as Network
    })

/** Only these are given out to the public at all; whatever else IPv6 has is somebody's own, or something special. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/** What an address comes to in the end: IPv4 that is wrapped into IPv6 is reached as IPv4. */
const unwrapped = (text: string): Address => {
  const address = ipaddr.process(text)
  if (address instanceof ipaddr.IPv4) return address
  const wraps = address.range() === 'rfc6052' || address.range() === 'rfc6145'
  return wraps ? ipaddr.fromByteArray(address.toByteArray().slice(12)) : address
}

const isPublic = (address: Address): boolean =>
  address.range() === 'unicast' && (address instanceof ipaddr.IPv4 || address.match(globalUnicast))

const within = (address: Address, [range, bits]: Network): boolean =>
  address.kind() === range.kind() && address.match(range, bits)

/**
 * Whether a request that somebody typed may go to an address: it is public, or the operator allowed its network. Names
 * of ranges are not asked for what they forbid: whatever is not plainly public is refused.
 */
export const mayBeReached = (text: string, networks: readonly Network[]): boolean => {
  if (!ipaddr.isValid(text)) return false
  const address = unwrapped(text)
  return isPublic(address) || networks.some(network => within(address, network))
}

const internal = new Set([
  'private',
  'loopback',
  'linkLocal',
  'uniqueLocal',
  'carrierGradeNat',
  'unspecified',
])

/** Whether an address is one of a network of somebody's own: this machine, its containers, its house. */
export const isInternal = (text: string): boolean =>
  ipaddr.isValid(text) && internal.has(unwrapped(text).range())

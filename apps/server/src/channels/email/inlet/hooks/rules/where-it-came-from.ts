import ipaddr from 'ipaddr.js'
import type { Field } from '../../parse/raw-headers.ts'

/** What a provider put above the mail when it came: whoever sent the mail wrote only what is below. */
export type Arrived = {
  /** The address of the server that handed the mail to the provider; null where it does not say. */
  client: string | null
  helo: string
  /** The provider's own headers. */
  own: readonly Field[]
}

const taker = /\bby\s+([\w.-]+)/i
const giver = /^\s*from\s+(\S+)/i
const address = /\[(?:IPv6:)?([0-9a-f:.]+)\]/i

const isAddress = (text: string) => ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)

/**
 * Where a mail came from, by the topmost Received that names a server which handed it over, if that is the provider's own. `by`: how the
 * names of the provider's servers end. Another one on top means that nothing is known: it may be of the sender's own making.
 */
export const whereItCameFrom = (fields: readonly Field[], by: RegExp): Arrived => {
  const at = fields.findIndex(({ name, value }) => name === 'received' && giver.test(value))
  const received = fields[at]?.value ?? ''
  const host = taker.exec(received.replace(giver, ''))?.[1] ?? ''
  if (!by.test(host)) return { client: null, helo: '', own: [] }
  // Behind the names of both servers there may be anything, addresses too.
  const from = received.slice(0, received.search(/\bby\s/i))
  const client = address.exec(from)?.[1] ?? ''
  return {
    client: isAddress(client) ? client : null,
    helo: giver.exec(received)?.[1] ?? '',
    own: fields.slice(0, at),
  }
}

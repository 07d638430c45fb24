import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { mayBeReached, type Network } from './networks.ts'

/** All addresses of a name. @throws where it has none */
export type Resolve = (hostname: string) => Promise<string[]>

export class PrivateAddress extends Error {}
export class Unresolvable extends Error {}

const bySystem: Resolve = async hostname =>
  (await lookup(hostname, { all: true })).map(({ address }) => address)

/**
 * Looks a name up for the very connection that is being made: what was checked is what is connected to, so a name that
 * says something else a moment later gains nothing. One private address among public ones is enough to refuse.
 */
export const guardedLookup =
  (networks: readonly Network[], resolve: Resolve = bySystem): LookupFunction =>
  (hostname, options, done) => {
    const answer = async () => {
      const addresses = await resolve(hostname).catch((error: NodeJS.ErrnoException) => {
        throw new Unresolvable(`${hostname}: ${error.code ?? error.message}`)
      })
      const closed = addresses.find(address => !mayBeReached(address, networks))
      if (closed !== undefined) throw new PrivateAddress(`${hostname}: ${closed}`)
      const [first] = addresses
      if (first === undefined) throw new Unresolvable(hostname)
      return { first, all: addresses.map(address => ({ address, family: isIP(address) })) }
    }
    answer().then(
      ({ first, all }) => (options.all ? done(null, all) : done(null, first, isIP(first))),
      (error: Error) => done(error, []),
    )
  }

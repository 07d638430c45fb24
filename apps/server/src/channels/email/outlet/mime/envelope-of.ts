import { domainToASCII } from 'node:url'
import { normalAddress } from '@stoa/contract/mail-address'

/** The domain that our Message-IDs end in and signatures are of: that of the sender's address, in ASCII. */
export const domainOf = (address: string): string => {
  const domain = address.slice(address.lastIndexOf('@') + 1)
  return domainToASCII(domain) || domain
}

/** Each recipient once, however often they are named. */
export const recipientsOf = (...lists: readonly string[][]): string[] => [
  ...new Map(lists.flat().map(address => [normalAddress(address), address])).values(),
]

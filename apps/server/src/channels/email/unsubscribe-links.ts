import { timingSafeEqual } from 'node:crypto'
import { unsubscribePath } from '@stoa/contract/mail'
import { normalAddress } from '@stoa/contract/mail-address'
import type { Platform } from '../../platform/platform.ts'

/** Signed links, one an address, by which whoever reads there says that they want no automatic mail. They never run out: old mails are read, too. */
export type UnsubscribeLinks = {
  /** Null where nobody outside could open it safely: the server has no address by HTTPS, which RFC 8058 asks for. */
  linkFor(address: string): string | null
  /** The address, in lower case; null for a forged token. */
  read(token: string): string | null
}

const LONGEST = 1000

export const createUnsubscribeLinks = ({
  secrets,
  config,
}: {
  secrets: Pick<Platform['secrets'], 'hmac'>
  config: Pick<Platform['config'], 'publicUrl'>
}): UnsubscribeLinks => {
  const mac = (address: string) => secrets.hmac('unsubscribe', address).toString('hex').slice(0, 32)
  return {
    linkFor(given) {
      const address = normalAddress(given)
      if (!config.publicUrl?.startsWith('https://')) return null
      const token = `${Buffer.from(address).toString('base64url')}.${mac(address)}`
      return config.publicUrl + unsubscribePath.replace(':token', token)
    },
    read(token) {
      const [encoded = '', given = '', ...more] = token.slice(0, LONGEST).split('.')
      const address = Buffer.from(encoded, 'base64url').toString()
      const [one, other] = [Buffer.from(given), Buffer.from(mac(address))]
      return more.length === 0 && one.length === other.length && timingSafeEqual(one, other) ? address : null
    },
  }
}

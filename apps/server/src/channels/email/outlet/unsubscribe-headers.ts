import type { Platform } from '../../../platform/platform.ts'
import { createUnsubscribeLinks } from '../unsubscribe-links.ts'

/** How a mail that is no answer says where no more of its kind can be asked for: by a page, or by one press in the mail program (RFC 2369, RFC 8058). */
export const unsubscribeHeaders = (
  platform: Pick<Platform, 'secrets' | 'config'>,
  address: string,
): Record<string, string> => {
  const link = createUnsubscribeLinks(platform).linkFor(address)
  return link === null
    ? {}
    : { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

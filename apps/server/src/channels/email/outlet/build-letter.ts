import type { Db } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Intent, Prepared } from '../../delivery/channel.ts'
import { createThreadTokens } from '../thread-token.ts'
import type { SmtpAccountRow } from './accounts/store.ts'
import { automaticHeaders } from './automatic-headers.ts'
import { getCompany } from './get-company.ts'
import { buildMail, type MailToBuild } from './mime/build-mail.ts'
import { domainOf } from './mime/envelope-of.ts'

type Words = Pick<MailToBuild, 'to' | 'subject' | 'text' | 'html' | 'files'> & {
  headers?: Record<string, string>
}

/**
 * A mail that Stoa writes by itself and that belongs to no ticket: its id is none of a ticket's, so that an answer is a letter of its own; the
 * null return path keeps two machines from answering each other.
 */
export const buildLetter = async (
  platform: Pick<Platform, 'clock' | 'secrets'>,
  db: Db,
  account: SmtpAccountRow,
  intent: Intent,
  words: Words,
): Promise<Prepared> => {
  const company = await getCompany(db)
  const raw = await buildMail({
    ...words,
    from: { name: account.from_name || company.name, address: account.from_address },
    cc: [],
    messageId: createThreadTokens(platform.secrets).messageId(
      { ticketId: 0, messageId: intent.id },
      domainOf(account.from_address),
    ),
    at: platform.clock.now(),
    inReplyTo: null,
    references: [],
    headers: { ...automaticHeaders('auto-generated'), ...words.headers },
  })
  return { raw, envelope: { from: '', to: words.to.map(({ address }) => address) }, accountId: account.id }
}

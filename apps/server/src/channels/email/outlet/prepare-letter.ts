import { direction, localeOf } from '@stoa/text/languages'
import type { Db } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Intent, Prepared } from '../../delivery/channel.ts'
import { createThreadTokens } from '../thread-token.ts'
import { findAccountFor } from './accounts/find-account-for.ts'
import { automaticHeaders } from './automatic-headers.ts'
import { getCompany } from './get-company.ts'
import type { Letters } from './letters.ts'
import { buildMail } from './mime/build-mail.ts'
import { domainOf } from './mime/envelope-of.ts'
import { htmlPage } from './mime/html-page.ts'
import { sha256 } from './mime/load-files.ts'

/** What another module wrote, by the account for all. The null return path keeps machines from answering each other. */
export const prepareLetter = async (
  platform: Pick<Platform, 'clock' | 'secrets'>,
  db: Db,
  compose: Letters[string],
  intent: Intent,
): Promise<Prepared | 'no_account' | 'obsolete'> => {
  const account = await findAccountFor(db, null)
  if (!account) return 'no_account'
  const letter = await compose(intent.content)
  if (letter === 'obsolete') return 'obsolete'
  const company = await getCompany(db)
  const { language } = letter
  const raw = await buildMail({
    from: { name: account.from_name || company.name, address: account.from_address },
    to: [letter.to],
    cc: [],
    subject: letter.subject,
    messageId: createThreadTokens(platform.secrets).messageId(
      { ticketId: 0, messageId: intent.id },
      domainOf(account.from_address),
    ),
    at: platform.clock.now(),
    inReplyTo: null,
    references: [],
    headers: automaticHeaders('auto-generated'),
    text: letter.text,
    html: htmlPage(letter.html, {
      lang: localeOf(language).split('-u-')[0] ?? language,
      dir: direction(language),
    }),
    files: letter.files.map((file, id) => ({
      ...file,
      ...{ id, hash: sha256(file.bytes), inline: false, contentId: null },
    })),
  })
  return { raw, envelope: { from: '', to: [letter.to.address] }, accountId: account.id }
}

import { convert } from 'html-to-text'
import { getTicketFacts } from '../../../core/tickets/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Intent, Prepared } from '../../delivery/channel.ts'
import { createThreadTokens } from '../thread-token.ts'
import { findAccountFor } from './accounts/find-account-for.ts'
import { automaticHeaders } from './automatic-headers.ts'
import { getCompany } from './get-company.ts'
import { buildMail } from './mime/build-mail.ts'
import { domainOf } from './mime/envelope-of.ts'
import { htmlPage } from './mime/html-page.ts'
import type { RuleMailContent } from './queue-rule-mail.ts'
import { cleanPreview } from './rules/clean-html.ts'

/**
 * What a rule or a macro writes to addresses that it names, by the account of the ticket's department. Its id is none of the
 * ticket's, so that an answer is a letter of its own; the null return path keeps machines from answering each other.
 */
export const prepareRuleMail = async (
  platform: Pick<Platform, 'clock' | 'secrets'>,
  db: Db,
  intent: Intent,
): Promise<Prepared | 'no_account'> => {
  const { ticketId, to, subject, html } = intent.content as RuleMailContent
  const { departmentId } = await getTicketFacts(db, ticketId)
  const account = await findAccountFor(db, departmentId)
  if (!account) return 'no_account'
  const company = await getCompany(db)
  const clean = cleanPreview(html)
  const raw = await buildMail({
    from: { name: account.from_name || company.name, address: account.from_address },
    to: to.map(address => ({ name: '', address })),
    cc: [],
    subject,
    messageId: createThreadTokens(platform.secrets).messageId(
      { ticketId: 0, messageId: intent.id },
      domainOf(account.from_address),
    ),
    at: platform.clock.now(),
    inReplyTo: null,
    references: [],
    headers: automaticHeaders('auto-generated'),
    text: `${convert(clean, { wordwrap: false }).trim()}\n`,
    html: htmlPage(`<div dir="auto">${clean}</div>`, { dir: 'auto' }),
    files: [],
  })
  return { raw, envelope: { from: '', to }, accountId: account.id }
}

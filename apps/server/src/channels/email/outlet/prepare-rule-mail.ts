import { findPeopleByAddresses } from '../../../core/people/queries.ts'
import { getTicketFacts } from '../../../core/tickets/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { htmlAsText } from '../../../platform/html-as-text.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Intent, Prepared } from '../../delivery/channel.ts'
import { findAccountFor } from './accounts/find-account-for.ts'
import { buildLetter } from './build-letter.ts'
import { htmlPage } from './mime/html-page.ts'
import type { RuleMailContent } from './queue-rule-mail.ts'
import { cleanPreview } from './rules/clean-html.ts'
import { unsubscribeHeaders } from './unsubscribe-headers.ts'

/** What a rule or a macro writes to addresses that it names, by the account of the ticket's department. */
export const prepareRuleMail = async (
  platform: Pick<Platform, 'clock' | 'secrets' | 'config'>,
  db: Db,
  intent: Intent,
): Promise<Prepared | 'no_account'> => {
  const { ticketId, to, subject, html } = intent.content as RuleMailContent
  const { departmentId } = await getTicketFacts(db, ticketId)
  const account = await findAccountFor(db, departmentId)
  if (!account) return 'no_account'
  // Each mail of a rule goes to one address.
  const colleagues = await findPeopleByAddresses(
    db,
    to.map(address => address.toLowerCase()),
  )
  const clean = cleanPreview(html)
  return buildLetter(platform, db, account, intent, {
    to: to.map(address => ({ name: '', address })),
    subject,
    text: `${htmlAsText(clean)}\n`,
    html: htmlPage(`<div dir="auto">${clean}</div>`, { dir: 'auto' }),
    files: [],
    headers: colleagues.size > 0 ? {} : unsubscribeHeaders(platform, to[0] ?? ''),
  })
}

import { normalAddress } from '@stoa/contract/mail-address'
import { findPeopleByAddresses } from '../../../core/people/queries.ts'
import { getAddressee, getTicketFacts } from '../../../core/tickets/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { htmlAsText } from '../../../platform/html-as-text.ts'
import { isOneOf } from '../../../platform/plain-address.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Intent, Prepared } from '../../delivery/channel.ts'
import { createThreadTokens } from '../thread-token.ts'
import { findAccountFor } from './accounts/find-account-for.ts'
import { buildLetter } from './build-letter.ts'
import { htmlPage } from './mime/html-page.ts'
import type { RuleMailContent } from './queue-rule-mail.ts'
import { cleanPreview } from './rules/clean-html.ts'
import { hiddenLine, replyTo } from './thread-marks.ts'
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
  const colleagues = await findPeopleByAddresses(db, to.map(normalAddress))
  const clean = cleanPreview(html)
  // What the customer answers belongs to the ticket; what others do is a letter of its own, which is linked.
  const { customer } = await getAddressee(db, ticketId)
  const tokens = createThreadTokens(platform.secrets)
  const isCustomer = to.every(address => isOneOf(address, [customer.email]))
  const mark = isCustomer ? tokens.textMark(ticketId) : null
  return buildLetter(platform, db, account, intent, {
    to: to.map(address => ({ name: '', address })),
    subject,
    text: `${htmlAsText(clean)}\n${mark ? `\n[${mark}]\n` : ''}`,
    html: htmlPage(`<div dir="auto">${clean}</div>${mark ? hiddenLine(mark) : ''}`, { dir: 'auto' }),
    files: [],
    headers: {
      ...(mark && replyTo(account, tokens.addressTag(ticketId))),
      ...(colleagues.size === 0 && unsubscribeHeaders(platform, to[0] ?? '')),
    },
  })
}

import { fullMoment } from '@stoa/text/format'
import { translator } from '@stoa/text/translator'
import type { Db } from '../../../platform/db/database.ts'
import { escapeHtml } from '../../../platform/escape-html.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Intent, Prepared } from '../../delivery/channel.ts'
import { testMailReference } from '../test-mail-reference.ts'
import { findAccountFor } from './accounts/find-account-for.ts'
import { getCompany } from './get-company.ts'
import { buildMail } from './mime/build-mail.ts'
import { domainOf } from './mime/envelope-of.ts'
import { htmlPageIn } from './mime/html-page.ts'

export type TestMailContent = {
  to: string
  departmentId: number
  token: string
  answersTo: { name: string; email: string } | null
}

const quoted = (name: string) => `"${name.replaceAll(/["\\]/g, '')}"`

/**
 * A mail to a support address of our own, by the account that the department's answers go out by. Unlike our other
 * mails it does not bear one of our marks as its id: it has to come in like a stranger's.
 */
export const prepareTestMail = async (
  platform: Pick<Platform, 'clock'>,
  db: Db,
  intent: Intent,
): Promise<Prepared | 'no_account'> => {
  const { to, departmentId, token, answersTo } = intent.content as TestMailContent
  const account = await findAccountFor(db, departmentId)
  if (!account) return 'no_account'
  const company = await getCompany(db)
  const t = await translator(company.language)
  const at = platform.clock.now()
  const paragraphs = [t('mails:test.text'), answersTo ? t('mails:test.answer') : t('mails:test.noAnswer')]
  const raw = await buildMail({
    from: { name: account.from_name || company.name, address: account.from_address },
    to: [{ name: '', address: to }],
    cc: [],
    subject: t('mails:test.subject', { moment: fullMoment(at.toString(), company) }),
    messageId: `<stoa-test-mail.${token}@${domainOf(account.from_address)}>`,
    at,
    inReplyTo: null,
    references: [testMailReference(token)],
    headers: {
      // Nobody's holiday notice is wanted, and our own answers by machine are not either.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(answersTo && { 'Reply-To': `${quoted(answersTo.name)} <${answersTo.email}>` }),
    },
    text: [...paragraphs, ''].join('\n\n'),
    html: htmlPageIn(company.language, paragraphs.map(text => `<p>${escapeHtml(text)}</p>`).join('')),
    files: [],
  })
  return { raw, envelope: { from: account.from_address, to: [to] }, accountId: account.id }
}

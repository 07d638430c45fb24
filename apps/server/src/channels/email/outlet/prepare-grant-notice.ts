import { translator } from '@stoa/text/translator'
import { mailAddressOf, preferencesOf } from '../../../core/people/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { escapeHtml } from '../../../platform/escape-html.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Intent, Prepared } from '../../delivery/channel.ts'
import { providerTitles } from '../oauth/providers.ts'
import { findGrant, type Holder } from '../oauth/store.ts'
import { accountsFor } from './accounts/find-account-for.ts'
import { buildLetter } from './build-letter.ts'
import { htmlPageIn } from './mime/html-page.ts'

/** What an administrator is told about a permission that a provider has taken back. */
export type GrantNotice = { provider: string; username: string; problem: string; personId: number }

/** Tells an administrator, in their language, to connect again; by another account, because this one may not be let in itself. */
export const prepareGrantNotice = async (
  platform: Platform,
  db: Db,
  intent: Intent,
): Promise<Prepared | 'no_account' | 'obsolete'> => {
  const notice = intent.content as GrantNotice
  const holder = { provider: notice.provider, username: notice.username } as Holder
  const to = await mailAddressOf(db, notice.personId)
  if (!to || !(await findGrant(db, holder))?.refused_at) return 'obsolete'
  const others = (await accountsFor(db, null)).filter(
    ({ sign_in, username }) => sign_in !== holder.provider || username !== holder.username,
  )
  const [account] = others
  if (!account) return 'no_account'
  const { language } = await preferencesOf(db, { kind: 'user', id: notice.personId })
  const t = await translator(language)
  const named = { username: notice.username, provider: providerTitles[holder.provider] }
  const link = `${platform.config.publicUrl}/settings/mail`
  const paragraphs = [
    t('mails:hello', { name: to.name }),
    t('mails:grant.text', named),
    t('mails:grant.nothingLost'),
    t('mails:grant.problem'),
  ]
  return buildLetter(platform, db, account, intent, {
    to: [{ name: to.name, address: to.email }],
    subject: t('mails:grant.subject', named),
    text: [...paragraphs, notice.problem, link, ''].join('\n\n'),
    html: htmlPageIn(
      language,
      [
        ...paragraphs.map(text => `<p>${escapeHtml(text)}</p>`),
        `<pre dir="auto">${escapeHtml(notice.problem)}</pre>`,
        `<p dir="ltr"><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
      ].join(''),
    ),
    files: [],
  })
}

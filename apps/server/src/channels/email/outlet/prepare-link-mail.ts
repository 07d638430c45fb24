import { fullMoment } from '@stoa/text/format'
import { translator } from '@stoa/text/translator'
import { linkFor, type PersonLink } from '../../../core/people/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { escapeHtml } from '../../../platform/escape-html.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Intent, Prepared } from '../../delivery/channel.ts'
import { findAccountFor } from './accounts/find-account-for.ts'
import { buildLetter } from './build-letter.ts'
import { getCompany } from './get-company.ts'
import { htmlPageIn } from './mime/html-page.ts'

/** What the reactions leave for this file in the intent's `content`. */
export type LinkContent = { tokenId: number }

const wordsFor = async (person: PersonLink, company: { name: string; timeZone: string }) => {
  const t = await translator(person.language)
  const reader = { language: person.language, timeZone: company.timeZone }
  const key = person.purpose === 'invitation' ? 'invitation' : 'passwordReset'
  return {
    subject: t(`mails:${key}.subject`, { company: company.name }),
    hello: t('mails:hello', { name: person.name }),
    text: t(`mails:${key}.text`, { company: company.name }),
    link: t(`mails:${key}.link`),
    until: t(`mails:${key}.until`, { moment: fullMoment(person.expiresAt.toString(), reader) }),
  }
}

const htmlOf = (words: Awaited<ReturnType<typeof wordsFor>>, { link, language }: PersonLink): string => {
  const href = escapeHtml(link)
  return htmlPageIn(
    language,
    [
      `<p>${escapeHtml(words.hello)}</p>`,
      `<p>${escapeHtml(words.text)}</p>`,
      `<p><a href="${href}">${escapeHtml(words.link)}</a></p>`,
      `<p dir="ltr"><small>${href}</small></p>`,
      `<p>${escapeHtml(words.until)}</p>`,
    ].join(''),
  )
}

/** An invitation, or a link for a new password, in the person's language. A link that opens nothing any more is not sent. */
export const prepareLinkMail = async (
  platform: Platform,
  db: Db,
  intent: Intent,
): Promise<Prepared | 'no_account' | 'obsolete'> => {
  const person = await linkFor(platform, (intent.content as LinkContent).tokenId)
  if (!person) return 'obsolete'
  const account = await findAccountFor(db, null)
  if (!account) return 'no_account'
  const company = await getCompany(db)
  const words = await wordsFor(person, company)
  return buildLetter(platform, db, account, intent, {
    to: [{ name: person.name, address: person.email }],
    subject: words.subject,
    text: [words.hello, words.text, person.link, words.until, ''].join('\n\n'),
    html: htmlOf(words, person),
    files: [],
  })
}

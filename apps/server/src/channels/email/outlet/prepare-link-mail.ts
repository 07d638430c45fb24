import { fullMoment } from '@stoa/text/format'
import { direction, localeOf } from '@stoa/text/languages'
import { translator } from '@stoa/text/translator'
import { linkFor, type PersonLink } from '../../../core/people/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { escapeHtml } from '../../../platform/escape-html.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Intent, Prepared } from '../../delivery/channel.ts'
import { createThreadTokens } from '../thread-token.ts'
import { findAccountFor } from './accounts/find-account-for.ts'
import { automaticHeaders } from './automatic-headers.ts'
import { getCompany } from './get-company.ts'
import { buildMail } from './mime/build-mail.ts'
import { domainOf } from './mime/envelope-of.ts'
import { htmlPage } from './mime/html-page.ts'

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
  return htmlPage(
    [
      `<p>${escapeHtml(words.hello)}</p>`,
      `<p>${escapeHtml(words.text)}</p>`,
      `<p><a href="${href}">${escapeHtml(words.link)}</a></p>`,
      `<p dir="ltr"><small>${href}</small></p>`,
      `<p>${escapeHtml(words.until)}</p>`,
    ].join(''),
    { lang: localeOf(language).split('-u-')[0] ?? language, dir: direction(language) },
  )
}

/**
 * An invitation, or a link for a new password, in the person's language. The null return path keeps
 * two machines from answering each other. A link that opens nothing any more is not sent.
 */
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
  const raw = await buildMail({
    from: { name: account.from_name || company.name, address: account.from_address },
    to: [{ name: person.name, address: person.email }],
    cc: [],
    subject: words.subject,
    messageId: createThreadTokens(platform.secrets).messageId(
      { ticketId: 0, messageId: intent.id },
      domainOf(account.from_address),
    ),
    at: platform.clock.now(),
    inReplyTo: null,
    references: [],
    headers: automaticHeaders('auto-generated'),
    text: [words.hello, words.text, person.link, words.until, ''].join('\n\n'),
    html: htmlOf(words, person),
    files: [],
  })
  return { raw, envelope: { from: '', to: [person.email] }, accountId: account.id }
}

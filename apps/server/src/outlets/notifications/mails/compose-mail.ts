import type { Language } from '@stoa/contract/settings-shapes'
import { fullMoment } from '@stoa/text/format'
import { type Translate, translator } from '@stoa/text/translator'
import { findCallerOfPerson, mailAddressOf, preferencesOf } from '../../../core/people/queries.ts'
import { readCompany } from '../../../core/settings/queries.ts'
import { escapeHtml } from '../../../platform/escape-html.ts'
import type { Platform } from '../../../platform/platform.ts'
import { type Names, presentAll } from '../reading/present.ts'
import { linkOf, sentenceOf } from '../reading/sentence.ts'
import { sightOf } from '../sight.ts'
import { listUnreadOf } from '../store.ts'
import type { MailContent } from './outgoing.ts'

type Letter = {
  to: { name: string; address: string }
  language: Language
  subject: string
  text: string
  html: string
  files: []
  headers: Record<string, string>
}

type Line = { says: string; subject: string | null; moment: string; link: string }

const lineHtml = ({ says, subject, moment, link }: Line): string =>
  [
    '<li style="margin-block-end:12px">',
    `<a href="${escapeHtml(link)}">${escapeHtml(says)}</a>`,
    subject === null ? '' : `<br><strong dir="auto">${escapeHtml(subject)}</strong>`,
    `<br><small>${escapeHtml(moment)}</small></li>`,
  ].join('')

const subjectOf = (lines: readonly Line[], t: Translate): string => {
  const [first] = lines
  if (!first || lines.length > 1) return t('mails:notifications.subject', { count: lines.length })
  return first.subject === null ? first.says : `${first.says}: ${first.subject}`
}

/**
 * What somebody has not read and may see at this moment, in one mail in their language. `obsolete`: there is no such thing any more.
 */
export const composeMail = async (
  { db, config: { publicUrl } }: Platform,
  { personId, notificationIds }: MailContent,
  names: Names,
): Promise<Letter | 'obsolete'> => {
  const caller = await findCallerOfPerson(db, personId)
  const person = await mailAddressOf(db, personId)
  const company = await readCompany(db)
  if (!caller || !person || !company) return 'obsolete'
  const rows = await listUnreadOf(db, personId, await sightOf(db, caller), notificationIds)
  if (rows.length === 0) return 'obsolete'
  const reader = await preferencesOf(db, caller)
  const t = await translator(reader.language)
  const lines = (await presentAll(db, caller, rows, names)).map(each => ({
    says: sentenceOf(each, t),
    subject: each.ticket?.subject ?? null,
    moment: fullMoment(each.at, reader),
    link: linkOf(each, publicUrl),
  }))
  const settings = `${publicUrl}/me/notifications`
  const hello = t('mails:hello', { name: person.name })
  const why = t('mails:notifications.why', { company: `\u2068${company.name}\u2069` })
  const change = t('mails:notifications.change')
  return {
    to: { name: person.name, address: person.email },
    language: reader.language,
    subject: subjectOf(lines, t),
    text: [
      hello,
      ...lines.map(({ says, subject, moment, link }) =>
        [says, ...(subject === null ? [] : [subject]), moment, link].join('\n'),
      ),
      why,
      `${change}\n${settings}`,
      '',
    ].join('\n\n'),
    html: [
      `<p>${escapeHtml(hello)}</p><ul style="padding-inline-start:18px">`,
      ...lines.map(lineHtml),
      `</ul><p><small>${escapeHtml(why)} <a href="${escapeHtml(settings)}">${escapeHtml(change)}</a></small></p>`,
    ].join(''),
    files: [],
    headers: { 'List-Unsubscribe': `<${settings}>` },
  }
}

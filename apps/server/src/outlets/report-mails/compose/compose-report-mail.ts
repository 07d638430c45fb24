import type { Language } from '@stoa/contract/settings-shapes'
import { translator } from '@stoa/text/translator'
import { type Caller, mailAddressOf, personNames, preferencesOf } from '../../../core/people/queries.ts'
import { readCompany } from '../../../core/settings/queries.ts'
import { escapeHtml } from '../../../platform/escape-html.ts'
import type { Platform } from '../../../platform/platform.ts'
import { findSaved } from '../../saved-reports/queries.ts'
import { findReader } from '../access.ts'
import type { ReportMailContent } from '../outgoing.ts'
import { findMail, findSending, type MailRow, type SendingRow } from '../store.ts'
import { htmlTable, textTable } from './table.ts'
import { tellScreen } from './tell-screen.ts'
import type { Told } from './told.ts'
import { periodWords, reportLink } from './words.ts'

type Letter = {
  to: { name: string; address: string }
  language: Language
  subject: string
  text: string
  /** What stands in the body. */
  html: string
  files: Told['files']
}

type Whom = { to: Letter['to']; reader: Caller; isOwn: boolean }

/** To whom it goes and whose numbers it tells; null where nobody may read them any more. */
const whomOf = async (
  { db }: Pick<Platform, 'db'>,
  mail: MailRow,
  { personId, address }: SendingRow,
): Promise<Whom | null> => {
  const reader = await findReader(db, personId ?? mail.ownerId)
  if (!reader) return null
  if (personId === null) return { to: { name: '', address: address ?? '' }, reader, isOwn: false }
  const person = await mailAddressOf(db, personId)
  return person && { to: { name: person.name, address: person.email }, reader, isOwn: true }
}

/** The mail of one moment to one recipient. `obsolete`: it was ended meanwhile, or whose numbers it would tell may read none any more. */
export const composeReportMail = async (
  platform: Platform,
  { sendingId }: ReportMailContent,
): Promise<Letter | 'obsolete'> => {
  const { db, config } = platform
  const sending = await findSending(db, sendingId)
  const mail = sending && (await findMail(db, sending.mailId))
  const saved = mail && (await findSaved(db, mail.savedReportId))
  const company = await readCompany(db)
  if (!sending || !mail || !saved || saved.deletedAt !== null || !company) return 'obsolete'
  const whom = await whomOf(platform, mail, sending)
  if (!whom) return 'obsolete'
  const { reader, to, isOwn } = whom

  const { language } = await preferencesOf(db, reader)
  const t = await translator(language)
  const owner = (await personNames(db, [mail.ownerId])).get(mail.ownerId) ?? ''
  const told = await tellScreen(saved.screen, {
    ...{ platform, reader, mail, t, language },
    at: sending.dueAt,
  })
  const period = periodWords(told, language)
  const isolated = (name: string) => `\u2068${name}\u2069`
  const name = isolated(saved.name)
  const link = reportLink(config.publicUrl, saved.screen, told)
  const before = [t('mails:report.text', { name, period })]
  const after = [
    ...(told.remark === null ? [] : [told.remark]),
    isOwn ? t('mails:report.yours') : t('mails:report.owners', { owner: isolated(owner) }),
    t('mails:report.why', { owner: isolated(owner), company: isolated(company.name) }),
  ]
  const paragraphs = (texts: readonly string[]) => texts.map(text => `<p>${escapeHtml(text)}</p>`).join('')
  return {
    to,
    language,
    subject: t('mails:report.subject', { name: saved.name, period }),
    text: [...before, textTable(told), ...(isOwn ? [link] : []), ...after, ''].join('\n\n'),
    html: [
      paragraphs(before),
      htmlTable(told, language),
      isOwn ? `<p><a href="${escapeHtml(link)}">${escapeHtml(t('mails:report.open'))}</a></p>` : '',
      paragraphs(after),
    ].join(''),
    files: told.files,
  }
}

import { fullMoment } from '@stoa/text/format'
import { translator } from '@stoa/text/translator'
import { mailAddressOf, preferencesOf } from '../../../core/people/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { escapeHtml } from '../../../platform/escape-html.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Intent, Prepared } from '../../delivery/channel.ts'
import { watchedMailbox } from '../inlet/queries.ts'
import { accountsFor } from './accounts/find-account-for.ts'
import { buildLetter } from './build-letter.ts'
import { htmlPageIn } from './mime/html-page.ts'

/** What an administrator is told about a mailbox. `silentSince`: a moment as text. */
export type MailboxNotice = {
  what: 'stopped' | 'recovered'
  mailboxId: number
  personId: number
  silentSince: string | null
  problem: string | null
}

type Person = { name: string; language: Parameters<typeof translator>[0]; timeZone: string }
type Words = { subject: string; paragraphs: string[]; problem: string | null }

const wordsFor = async (
  { what, silentSince, problem }: MailboxNotice,
  person: Person,
  name: string,
): Promise<Words> => {
  const t = await translator(person.language)
  const hello = t('mails:hello', { name: person.name })
  if (what === 'recovered')
    return {
      subject: t('mails:mailbox.recoveredSubject', { name }),
      paragraphs: [hello, t('mails:mailbox.recovered', { name })],
      problem: null,
    }
  const moment = silentSince === null ? '' : fullMoment(silentSince, person)
  return {
    subject: t('mails:mailbox.stoppedSubject', { name }),
    paragraphs: [
      hello,
      t('mails:mailbox.stopped', { name, moment }),
      t('mails:mailbox.nothingLost'),
      ...(problem ? [t('mails:mailbox.problem')] : []),
    ],
    problem,
  }
}

/**
 * Tells an administrator, in their language, that a mailbox is not read any more, or is read again. It goes out by another
 * account where there is one: what keeps a mailbox from being read often keeps its account from sending.
 */
export const prepareMailboxNotice = async (
  platform: Platform,
  db: Db,
  intent: Intent,
): Promise<Prepared | 'no_account' | 'obsolete'> => {
  const notice = intent.content as MailboxNotice
  const mailbox = await watchedMailbox(db, notice.mailboxId)
  const to = await mailAddressOf(db, notice.personId)
  if (!to || !mailbox || mailbox.isSilent !== (notice.what === 'stopped')) return 'obsolete'
  const accounts = await accountsFor(db, null)
  const account = accounts.find(({ username }) => username !== mailbox.username) ?? accounts[0]
  if (!account) return 'no_account'
  const { language, timeZone } = await preferencesOf(db, { kind: 'user', id: notice.personId })
  const { subject, paragraphs, problem } = await wordsFor(
    notice,
    { name: to.name, language, timeZone },
    mailbox.name,
  )
  const link = `${platform.config.publicUrl}/settings/mail`
  return buildLetter(platform, db, account, intent, {
    to: [{ name: to.name, address: to.email }],
    subject,
    text: [...paragraphs, ...(problem ? [problem] : []), link, ''].join('\n\n'),
    html: htmlPageIn(
      language,
      [
        ...paragraphs.map(text => `<p>${escapeHtml(text)}</p>`),
        ...(problem ? [`<pre dir="auto">${escapeHtml(problem)}</pre>`] : []),
        `<p dir="ltr"><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
      ].join(''),
    ),
    files: [],
  })
}

import { fullMoment, type Reader } from '@stoa/text/format'
import { translator } from '@stoa/text/translator'
import type { HandedOn, ReplyToSend } from '../../../core/tickets/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { escapeHtml } from '../../../platform/escape-html.ts'
import { htmlAsText } from '../../../platform/html-as-text.ts'
import { asHtml } from './body-text.ts'
import type { Pictures } from './mime/pictures-in-text.ts'
import { type ReplyBody, signed } from './reply-body.ts'
import { cleanHtml } from './rules/clean-html.ts'
import { forwardSubject } from './rules/forward-subject.ts'

type Words = Awaited<ReturnType<typeof translator>>

/** The head of a handed-on message, a line each, in the words of mail programs. */
const headOf = (handed: HandedOn, subject: string, t: Words, company: Reader): string[] => [
  t('mails:forward.from', { name: handed.sender ? `${handed.name} <${handed.sender}>` : handed.name }),
  t('mails:forward.date', { date: fullMoment(handed.at.toString(), company) }),
  t('mails:forward.subject', { subject: handed.subject ?? subject }),
  ...(handed.to.length > 0 ? [t('mails:forward.to', { names: handed.to.join(', ') })] : []),
  ...(handed.cc.length > 0 ? [t('mails:forward.cc', { names: handed.cc.join(', ') })] : []),
]

/** What an agent writes to somebody else, and below it what is handed on, whole. The templates are for customers. */
export const forwardBody = async (
  db: Db,
  company: Reader,
  { ticket, contact, message, handedOn }: ReplyToSend,
  pictures: Pictures,
): Promise<ReplyBody> => {
  const t = await translator(company.language)
  const written = message.html === null ? asHtml(message.text) : cleanHtml(message.html, pictures.sourceOf)
  const signature = cleanHtml(await signed(db, { ticket, contact, message }), pictures.sourceOf)
  const line = `---------- ${t('mails:forward.title')} ----------`
  const texts = handedOn.map(each =>
    [line, ...headOf(each, ticket.subject, t, company), '', each.text].join('\n'),
  )
  const htmls = handedOn.map(each => {
    const head = [line, ...headOf(each, ticket.subject, t, company)].map(escapeHtml).join('<br>')
    const body = each.html === null ? asHtml(each.text) : cleanHtml(each.html, pictures.sourceOf)
    return `<div dir="auto">${head}</div><br>${body}`
  })
  return {
    subject: forwardSubject(ticket.subject),
    text: [message.text, htmlAsText(signature), ...texts].filter(Boolean).join('\n\n'),
    html: [written, signature, ...htmls].filter(Boolean).join('<br>'),
  }
}

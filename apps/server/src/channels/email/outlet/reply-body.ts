import { renderMail, signatureOf, ticketLink } from '../../../core/templates/queries.ts'
import type { ReplyToSend } from '../../../core/tickets/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { htmlAsText } from '../../../platform/html-as-text.ts'
import { asHtml } from './body-text.ts'
import type { Pictures } from './mime/pictures-in-text.ts'
import { cleanHtml } from './rules/clean-html.ts'

/** What the customer reads above the quoted history. `html` is clean; null where plain text says it all. */
export type ReplyBody = { subject: string; text: string; html: string | null }

/** Pictures that have their Content-ID already keep it when the whole is cleaned once more. */
const again = (pictures: Pictures) => (source: string) =>
  source.startsWith('cid:') ? source : pictures.sourceOf(source)

/** What its writer signs it with; empty where nobody signs. */
export const signed = async (
  db: Db,
  { ticket, contact, message: { author } }: Pick<ReplyToSend, 'ticket' | 'contact' | 'message'>,
): Promise<string> => {
  if (author.kind !== 'user' || author.id === null) return ''
  const { departmentId, language, code: ticketCode } = ticket
  const given = { personId: author.id, departmentId, language, ticketCode, customer: contact.name }
  return (await signatureOf(db, given)) ?? ''
}

/** An agent's answer in the words of the department's template, with the agent's signature for that department. */
export const replyBody = async (
  db: Db,
  publicUrl: string,
  { ticket, contact, message }: ReplyToSend,
  pictures: Pictures,
): Promise<ReplyBody> => {
  const { author } = message
  const written = message.html === null ? null : cleanHtml(message.html, pictures.sourceOf)
  const signature = cleanHtml(await signed(db, { ticket, contact, message }), pictures.sourceOf)
  const mail = await renderMail(db, 'reply', ticket.departmentId, {
    ticket: { code: ticket.code, subject: ticket.subject, link: ticketLink(publicUrl, ticket.id) },
    customer: contact,
    agent: { name: author.name },
    message: written ?? asHtml(message.text),
    signature,
  })
  if (!mail) throw new Error('The template of replies is not active, though it always is.')
  const ofTemplate = mail.from !== 'built-in'
  const withSignature = [message.text, htmlAsText(signature)].filter(Boolean).join('\n\n')
  return {
    subject: mail.subject,
    text: ofTemplate ? htmlAsText(mail.html) : withSignature,
    html: written === null && !signature && !ofTemplate ? null : cleanHtml(mail.html, again(pictures)),
  }
}

/** An automatic answer says what it said when it was made. */
export const automaticBody = ({ message }: ReplyToSend, pictures: Pictures): ReplyBody => ({
  subject: message.subject ?? '',
  text: message.text,
  html: message.html === null ? null : cleanHtml(message.html, pictures.sourceOf),
})

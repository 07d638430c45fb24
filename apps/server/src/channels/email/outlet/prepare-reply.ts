import { fullMoment } from '@stoa/text/format'
import { translator } from '@stoa/text/translator'
import { departmentNames } from '../../../core/departments/queries.ts'
import { getReplyToSend, type ReplyToSend } from '../../../core/tickets/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Prepared } from '../../delivery/channel.ts'
import { rememberReferences } from '../references.ts'
import { createThreadTokens } from '../thread-token.ts'
import { findAccountFor } from './accounts/find-account-for.ts'
import type { SmtpAccountRow } from './accounts/store.ts'
import { automaticHeaders } from './automatic-headers.ts'
import { forwardBody } from './forward-body.ts'
import { getCompany } from './get-company.ts'
import { buildMail, type MailToBuild } from './mime/build-mail.ts'
import { domainOf, recipientsOf } from './mime/envelope-of.ts'
import { htmlPage } from './mime/html-page.ts'
import { loadFiles } from './mime/load-files.ts'
import { picturesInText } from './mime/pictures-in-text.ts'
import { quotedHtml } from './mime/quoted.ts'
import { automaticBody, replyBody } from './reply-body.ts'
import { threadHeaders } from './reply-headers.ts'
import { quoteText } from './rules/quote-text.ts'
import { replySubject } from './rules/reply-subject.ts'
import { hiddenLine, replyTo } from './thread-marks.ts'
import { unsubscribeHeaders } from './unsubscribe-headers.ts'

type Previous = NonNullable<ReplyToSend['previous']>

const attributionOf = async (db: Db, previous: Previous): Promise<string> => {
  const company = await getCompany(db)
  const t = await translator(company.language)
  const name = previous.senderName || previous.sender || ''
  return t('mails:quote.attribution', { date: fullMoment(previous.at.toString(), company), name })
}

const senderOf = async (db: Db, account: SmtpAccountRow, departmentId: number) => ({
  name: account.from_name || ((await departmentNames(db, [departmentId])).get(departmentId) ?? ''),
  address: account.from_address,
})

const bodyOf = async (
  db: Db,
  platform: Platform,
  reply: ReplyToSend,
  given: { automatic: boolean; domain: string; mark: string },
): Promise<Pick<MailToBuild, 'subject' | 'text' | 'html' | 'files' | 'cidOf'>> => {
  const { publicUrl } = platform.config
  const files = await loadFiles(platform.files, reply.files)
  const pictures = picturesInText(files, publicUrl, given.domain)
  const body = await wordsOf()
  // What opens a ticket says itself what it is about.
  const subject = reply.message.subject || body.subject || replySubject(reply.ticket.subject)
  const previous = given.automatic ? null : reply.previous
  const attribution = previous && (await attributionOf(db, previous))
  const quote = previous && attribution ? `\n\n${quoteText(attribution, previous.text)}\n` : '\n'
  const text = `${body.text}${quote}\n[${given.mark}]\n`
  if (body.html === null) return { subject, text, html: null, files }
  const quoted = previous && attribution ? `<br>${quotedHtml(attribution, previous)}` : ''
  const html = htmlPage(`<div dir="auto">${body.html}</div>${quoted}${hiddenLine(given.mark)}`, {
    dir: 'auto',
  })
  return { subject, text, html, files, cidOf: pictures.cidOf }

  async function wordsOf() {
    if (given.automatic) return automaticBody(reply, pictures)
    if (reply.handedOn.length > 0) return forwardBody(db, await getCompany(db), reply, pictures)
    return replyBody(db, publicUrl, reply, pictures)
  }
}

/**
 * Puts an answer together as the mail that the customer gets, once, by the account that the agent chose, else the one
 * of the ticket's department. An automatic one quotes nothing and has a null return path: nothing answers or bounces to it.
 */
export const prepareReply = async (
  platform: Platform,
  db: Db,
  { messageId, automatic }: { messageId: number; automatic: boolean },
): Promise<Prepared | 'no_account'> => {
  const reply = await getReplyToSend(db, messageId)
  const { ticket, contact, message, previous } = reply
  const account = await findAccountFor(db, ticket.departmentId, message.accountId)
  if (!account) return 'no_account'
  const domain = domainOf(account.from_address)
  const tokens = createThreadTokens(platform.secrets)
  const ownId = tokens.messageId({ ticketId: ticket.id, messageId }, domain)
  const raw = await buildMail({
    from: await senderOf(db, account, ticket.departmentId),
    to: message.to.map(address => ({ name: address === contact.email ? contact.name : '', address })),
    cc: message.cc,
    messageId: ownId,
    at: message.at,
    // To somebody who knows nothing of the conversation, it is the first mail.
    ...(message.apart && !previous
      ? { inReplyTo: null, references: [] }
      : await threadHeaders(db, ticket.id, previous?.messageId ?? null)),
    headers: {
      ...replyTo(account, tokens.addressTag(ticket.id)),
      ...(automatic && automaticHeaders('auto-replied')),
      // What a rule answers is an answer to what was asked; what Stoa tells by itself is not.
      ...(automatic && message.author.kind === 'system' && unsubscribeHeaders(platform, contact.email)),
    },
    ...(await bodyOf(db, platform, reply, { automatic, domain, mark: tokens.textMark(ticket.id) })),
  })
  // Before the mail leaves, so that the fastest answer finds its ticket.
  await db.transaction().execute(tx => rememberReferences(tx, ticket.id, { ancestors: [], ownId, messageId }))
  const from = automatic ? '' : account.from_address
  return {
    raw,
    envelope: { from, to: recipientsOf(message.to, message.cc, message.bcc) },
    accountId: account.id,
  }
}

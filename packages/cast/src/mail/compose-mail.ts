import type { CastLanguage, Mailer } from '../shapes.ts'
import type { Charset } from './charsets.ts'
import { type Entity, fileEntity, multipart, textEntity, written } from './entity.ts'
import type { MailFile } from './files.ts'
import { type Manners, mailers, oldCharsets } from './mailers.ts'
import type { Seeded } from './seeded.ts'
import { headerAddress, headerWords } from './transfer.ts'

type Person = { name: string; email: string }

/** What a customer writes, before a mail program makes a mail of it. */
export type Letter = {
  mailer: Mailer
  language: CastLanguage
  from: Person
  to: Person
  subject: string
  text: string
  at: Temporal.Instant
  /** With angle brackets, as in `references`, which is oldest first. */
  messageId: string
  references: readonly string[]
  /** The letter that this one answers, quoted below. */
  quotes: { from: Person; at: Temporal.Instant; text: string } | null
  /** Shown in the text where the program writes HTML, else attached. */
  picture: MailFile | null
  files: readonly MailFile[]
}

/** The RFC 822 bytes that the customer's program would send, with the traces of two mail servers on the way. */
export const composeMail = (letter: Letter, from: Seeded): Buffer => {
  const manners = mailers[letter.mailer]
  const charsets: readonly Charset[] = manners.oldCharsets
    ? (oldCharsets[letter.language] ?? [])
    : ['us-ascii']
  const entity = bodyOf(letter, manners, charsets, from)
  const last = letter.references.at(-1)
  const headers = [
    ...traces(letter, from),
    `From: ${headerAddress(letter.from, charsets)}`,
    `To: ${headerAddress(letter.to, charsets)}`,
    `Subject: ${headerWords(letter.subject, charsets)}`,
    `Date: ${mailDate(letter.at)}`,
    `Message-ID: ${letter.messageId}`,
    ...(last ? [`In-Reply-To: ${last}`, `References: ${letter.references.join('\r\n ')}`] : []),
    ...manners.headers,
    ...entity.headers,
  ]
  return Buffer.from(written({ headers, body: entity.body }))
}

const bodyOf = (letter: Letter, manners: Manners, charsets: readonly Charset[], from: Seeded): Entity => {
  const boundary = () => manners.boundary(from.digits(32))
  const { picture } = letter
  const contentId = `${from.digits(12)}@${letter.from.email.split('@')[1]}`
  const how = { charsets, encoding: manners.encoding }
  const plain = textEntity(manners.plainType, plainText(letter), how)
  const html = manners.html?.(
    paragraphs(letter.text) + (picture ? `<p><img src="cid:${contentId}" alt="${picture.name}"></p>` : ''),
    letter.quotes ? paragraphs(letter.quotes.text) : '',
  )
  const attached = [...(picture && !html ? [picture] : []), ...letter.files].map(file => fileEntity(file))
  if (html === undefined) return multipart('mixed', boundary(), [plain, ...attached])
  const shown = [textEntity('text/html', html, how), ...(picture ? [fileEntity(picture, contentId)] : [])]
  const related = multipart('related', boundary(), shown)
  return multipart('mixed', boundary(), [multipart('alternative', boundary(), [plain, related]), ...attached])
}

const plainText = ({ text, quotes }: Letter): string =>
  quotes
    ? `${text}\n\nOn ${mailDate(quotes.at)}, ${quotes.from.name} wrote:\n${quotes.text.replace(/^/gm, '> ')}\n`
    : `${text}\n`

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const paragraphs = (text: string): string =>
  text
    .split(/\n\n+/)
    .map(paragraph => `<p class=MsoNormal>${escaped(paragraph).replaceAll('\n', '<br>\n')}</p>\n`)
    .join('')

const traces = ({ from: { email }, to, at }: Letter, from: Seeded): string[] => {
  const domain = email.split('@')[1]
  const signature = Buffer.from(from.bytes(256))
    .toString('base64')
    .replace(/.{1,70}/g, '\r\n\t $&')
  return [
    `Return-Path: <${email}>`,
    `Received: from mx.${domain} (mx.${domain} [192.0.2.${from.between(1, 254)}])\r\n\tby mx.olive.example (Postfix) with ESMTPS id ${from.digits(10).toUpperCase()}\r\n\tfor <${to.email}>; ${mailDate(at.add({ seconds: 3 }))}`,
    `Received: from [198.51.100.${from.between(1, 254)}] by smtp.${domain} with ESMTPSA id ${from.digits(14)};\r\n\t${mailDate(at)}`,
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=mail;\r\n\th=from:to:subject:date:message-id; bh=${Buffer.from(from.bytes(32)).toString('base64')};\r\n\tb=${signature.trim()}`,
  ]
}

/** RFC 5322, in UTC. */
const mailDate = (at: Temporal.Instant): string =>
  new Date(at.epochMilliseconds).toUTCString().replace('GMT', '+0000')

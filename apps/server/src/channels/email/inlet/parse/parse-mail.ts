import { quotedFrom } from '@stoa/text/quotes'
import { type Address, addressesOf } from './addresses.ts'
import { isAutomatic } from './automatic.ts'
import { declaredCharsets, headerCharacters, headerText } from './header-text.ts'
import { keptHeaders } from './kept-headers.ts'
import { messageIdsOf, ownMessageId } from './message-ids.ts'
import { parseMime } from './mime-parser.ts'
import { filesOf, type MailFile } from './parts.ts'
import { textOfHtml, withoutNul } from './plain-text.ts'
import { headerFields, splitMail } from './raw-headers.ts'

export type ParsedMail = {
  subject: string
  /** Whom to answer; null where the mail names nobody. */
  sender: Address | null
  /** Everybody that From, Sender and Reply-To name: any of them may prove to take part in a ticket. */
  senders: Address[]
  to: Address[]
  cc: Address[]
  /** Addresses that mail servers on the way noted as the one it was delivered to, outermost first. */
  deliveredTo: Address[]
  ownId: string | null
  /** Oldest first: References, then In-Reply-To. */
  ancestors: string[]
  repliesTo: string[]
  automatic: boolean
  /** What conditions may look at; see kept-headers.ts. */
  headers: Record<string, string>
  quotedFrom: number | null
  text: string
  html: string | null
  files: MailFile[]
}

type Content = Pick<ParsedMail, 'text' | 'html' | 'files'>

/** Reads a mail, however broken: what cannot be understood comes back as text, with the original attached. */
export const parseMail = async (raw: Buffer): Promise<ParsedMail> => {
  const { head } = splitMail(raw)
  const fields = headerFields(head)
  const eightBit = head.some(byte => byte > 127)
  const charsets = eightBit ? declaredCharsets(raw) : []
  const first = (name: string) => fields.find(field => field.name === name)?.value
  const all = (...names: string[]) =>
    names.flatMap(name => fields.filter(field => field.name === name)).map(field => field.value)
  const addresses = (...names: string[]): Address[] =>
    // Taken apart before encoded words are decoded: a decoded name may hold commas.
    all(...names).flatMap(value => addressesOf(headerCharacters(value, charsets)))
  const content = await contentOf(raw).catch(() => unreadable(raw))

  const from = addresses('from')
  const replyTo = addresses('reply-to')
  const senders = [...replyTo, ...from, ...addresses('sender')]
  const ids = (name: string) => messageIdsOf(all(name).join(' '))
  const repliesTo = ids('in-reply-to')
  return {
    ...content,
    subject: withoutNul(headerText(first('subject') ?? '', charsets)).trim(),
    // A list's Reply-To is the list, not the person.
    sender: (first('list-post') === undefined ? senders[0] : from[0]) ?? senders[0] ?? null,
    senders,
    to: addresses('to'),
    cc: addresses('cc'),
    deliveredTo: addresses('delivered-to', 'x-original-to', 'envelope-to'),
    ownId: ownMessageId(first('message-id') ?? ''),
    ancestors: [...new Set([...ids('references'), ...repliesTo])],
    repliesTo,
    automatic: isAutomatic(first),
    headers: keptHeaders(fields, charsets),
    quotedFrom: quotedFrom(content.text),
  }
}

const contentOf = async (raw: Buffer): Promise<Content> => {
  const mime = await parseMime(raw)
  const html = mime.html ? withoutNul(mime.html) : null
  const text = withoutNul(mime.text ?? (html ? textOfHtml(html) : ''))
  const files = filesOf(mime.html, mime.attachments)
  const empty = text.trim() === '' && html === null && files.length === 0
  return empty && hasContent(raw) ? unreadable(raw) : { text, html, files }
}

/** Whether there is more in the body than the scaffolding of MIME. */
const hasContent = (raw: Buffer): boolean =>
  splitMail(raw)
    .body.toString('latin1')
    .split(/\r?\n/)
    .some(line => line.trim() !== '' && !/^(--|[\w-]+:|[ \t])/.test(line))

const MOST_SHOWN = 200_000

/** Nothing that came is lost: the body as it is, the whole as a file. */
const unreadable = (raw: Buffer): Content => ({
  text: withoutNul(splitMail(raw).body.subarray(0, MOST_SHOWN).toString('utf8')),
  html: null,
  files: [{ content: raw, name: 'message.eml', type: 'message/rfc822', inline: false, contentId: null }],
})

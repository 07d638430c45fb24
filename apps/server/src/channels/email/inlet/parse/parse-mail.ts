import type { Invitation, Unread } from '@stoa/contract/messages'
import { quotedFrom } from '@stoa/text/quotes'
import { createDecoding } from '../../../../platform/charset/decode-text.ts'
import { type Address, addressesOf, isTooMany } from './addresses.ts'
import { isAutomatic } from './automatic.ts'
import { type Content, readContent } from './content.ts'
import { declaredCharsets, type HeaderReading, headerText } from './header-text.ts'
import { keptHeaders } from './kept-headers.ts'
import { messageIdsOf, ownMessageId } from './message-ids.ts'
import type { MailFile } from './parts.ts'
import { storable } from './plain-text.ts'
import { headerFields, splitMail, strayLines, withLineFeeds } from './raw-headers.ts'

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
  /** What calendar parts say. */
  invitations: Invitation[]
  /** What could not be read, or only by guessing; empty for nearly every mail. */
  unread: Unread[]
}

/** Reads a mail, however broken: what cannot be understood comes back as text, with the original attached. */
export const parseMail = async (raw: Buffer): Promise<ParsedMail> => readMail(withLineFeeds(raw), contentOf)

/** Where reading a mail took too long or too much: what its head says, and the original. */
export const readHeadOnly = (raw: Buffer): ParsedMail =>
  readMail(raw.subarray(0, MOST_OF_HEAD), () => ({
    ...unreadable(raw),
    unread: [{ what: 'limits', name: '' }],
  }))

const MOST_OF_HEAD = 65_536

const readMail = (raw: Buffer, read: (raw: Buffer, reading: HeaderReading) => Content): ParsedMail => {
  const { head, body } = splitMail(raw)
  const fields = headerFields(head)
  const eightBit = head.some(byte => byte > 127)
  const reading = { decode: createDecoding(), charsets: eightBit ? declaredCharsets(raw) : [], body }
  const first = (name: string) => fields.find(field => field.name === name)?.value
  const all = (...names: string[]) =>
    names.flatMap(name => fields.filter(field => field.name === name)).map(field => field.value)
  const addresses = (...names: string[]): Address[] =>
    all(...names)
      .slice(0, MOST_FIELDS)
      .flatMap(value => addressesOf(value, reading))
  const content = read(raw, reading)

  const from = addresses('from')
  const replyTo = addresses('reply-to')
  const senders = [...replyTo, ...from, ...addresses('sender')]
  const ids = (name: string) => messageIdsOf(all(name).join(' '))
  const repliesTo = ids('in-reply-to')
  const tooMany = all('to', 'cc').some(isTooMany)
  return {
    ...content,
    subject: storable(headerText(first('subject') ?? '', reading)).trim(),
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
    headers: keptHeaders(fields, reading),
    quotedFrom: quotedFrom(content.text),
    unread: tooMany ? [...content.unread, { what: 'too-many-recipients', name: '' }] : content.unread,
  }
}

/** Of one name; each may hold thousands of addresses. */
const MOST_FIELDS = 20

const contentOf = (raw: Buffer, reading: HeaderReading): Content => {
  try {
    const content = readContent(raw, reading)
    if (content.unread.some(({ what }) => what === 'structure')) content.files.push(original(raw))
    const empty = content.text.trim() === '' && content.html === null && content.files.length === 0
    if (!empty) return content
    if (hasContent(raw)) return unreadable(raw)
    const stray = strayLines(raw.subarray(0, MOST_SHOWN)).join('\n')
    return stray === '' ? content : { ...unreadable(raw), text: storable(headerText(stray, reading)) }
  } catch {
    return unreadable(raw)
  }
}

/** Whether there is more in the body than the scaffolding of MIME. */
const hasContent = (raw: Buffer): boolean =>
  splitMail(raw)
    .body.subarray(0, MOST_SHOWN)
    .toString('latin1')
    .split(/\r?\n/)
    .some(line => line.trim() !== '' && !/^(--|[\w-]+:|[ \t])/.test(line))

const MOST_SHOWN = 200_000

/** Nothing that came is lost: the body as it is, the whole as a file. */
const unreadable = (raw: Buffer): Content => ({
  text: storable(splitMail(raw).body.subarray(0, MOST_SHOWN).toString('utf8')),
  html: null,
  files: [original(raw)],
  invitations: [],
  unread: [{ what: 'structure', name: '' }],
})

const original = (raw: Buffer): MailFile => ({
  content: raw,
  name: 'message.eml',
  type: 'message/rfc822',
  inline: false,
  contentId: null,
})

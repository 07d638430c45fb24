import type { Unread } from '@stoa/contract/messages'
import { type HeaderReading, headerText } from './header-text.ts'
import type { Part } from './mime/part-tree.ts'
import { decodeTransfer } from './mime/transfer.ts'
import { withoutNul } from './plain-text.ts'
import { headerFields, splitMail } from './raw-headers.ts'

/** A file of a mail, before it is stored. */
export type MailFile = {
  content: Uint8Array
  name: string
  type: string
  inline: boolean
  contentId: string | null
}

/** A file as it was found, with all that HTML may name it by. */
export type FoundFile = {
  content: Buffer
  /** As the mail gives it; may be empty. */
  name: string
  type: string
  contentId: string | null
  contentLocation: string | null
}

const LONGEST_NAME = 255
const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'text/plain': 'txt',
  'text/calendar': 'ics',
  'message/rfc822': 'eml',
  'message/global': 'eml',
  'message/delivery-status': 'txt',
  'message/disposition-notification': 'txt',
  'text/rfc822-headers': 'txt',
  'application/octet-stream': 'bin',
}
/** What programs send as mere bytes, though every browser can draw it. */
const drawable: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
}

const first = (part: Part, name: string): string | undefined =>
  part.fields.find(field => field.name === name)?.value

export const transferEncodingOf = (part: Part): string | undefined => first(part, 'content-transfer-encoding')

export const nameIn = ({ disposition, type }: Part): string =>
  disposition.params.get('filename') || disposition.params.get('name') || type.params.get('name') || ''

/** The bytes of a part that is no text of the mail. */
export const fileIn = (part: Part, unread: (trouble: Unread) => void): FoundFile => {
  const { bytes, broken } = decodeTransfer(part.body, transferEncodingOf(part))
  const name = nameIn(part)
  if (broken) unread({ what: 'encoding', name })
  return {
    content: bytes,
    name,
    type: part.type.value,
    contentId: first(part, 'content-id') ?? null,
    contentLocation: first(part, 'content-location') ?? null,
  }
}

/** Each gets a type, and a name that is a file name anywhere. `reference`: by which the HTML shows it. */
export const presentable = (
  { content, name, type, contentId }: FoundFile,
  given: { index: number; reference: string | undefined; reading: HeaderReading },
): MailFile => {
  const known = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(type) ? type : 'application/octet-stream'
  const named =
    fileName(name) ||
    fileName(subjectOf(known, content, given.reading)) ||
    `${given.index + 1}.${extensionOf(known)}`
  const extension = named.slice(named.lastIndexOf('.') + 1).toLowerCase()
  return {
    content,
    type: known === 'application/octet-stream' ? (drawable[extension] ?? known) : known,
    name: named,
    inline: given.reference !== undefined,
    contentId: given.reference ?? contentId?.replace(/^\s*<|>\s*$/g, '').replaceAll('\0', '') ?? null,
  }
}

const extensionOf = (type: string) =>
  extensions[type] ?? type.split('/')[1]?.replace(/^x-|\+.*$/g, '') ?? 'bin'

/** Without what no file system takes, and without marks that turn the reading direction, by which "exe" can look like "pdf". */
const fileName = (given: string): string =>
  withoutNul(given)
    .replace(/[\p{Cc}/\\]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
    .slice(-LONGEST_NAME)
    .toWellFormed()

/** A mail inside a mail is named by its subject. */
const subjectOf = (type: string, content: Buffer, reading: HeaderReading): string => {
  if (type !== 'message/rfc822') return ''
  const { head } = splitMail(content.subarray(0, 65_536))
  const subject = headerText(headerFields(head).find(field => field.name === 'subject')?.value ?? '', reading)
  return subject === '' ? '' : `${subject}.eml`
}

import { headerText } from './header-text.ts'
import { inlinePictures } from './inline-pictures.ts'
import type { Part } from './mime-parser.ts'
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

const LONGEST_NAME = 255
const extensions: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'text/plain': 'txt',
  'text/calendar': 'ics',
  'message/rfc822': 'eml',
  'message/delivery-status': 'txt',
  'application/octet-stream': 'bin',
}

/** What is attached or shown inside; each gets a name that is a file name anywhere. */
export const filesOf = (html: string | undefined, parts: readonly Part[]): MailFile[] => {
  const shown = inlinePictures(html, parts)
  return parts.map((part, index) => {
    const content = bytesOf(part)
    const type = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(part.mimeType)
      ? part.mimeType
      : 'application/octet-stream'
    const reference = shown.get(part)
    return {
      content,
      type,
      name:
        fileName(part.filename ?? '') ||
        fileName(subjectOf(type, content)) ||
        `${index + 1}.${extensionOf(type)}`,
      inline: reference !== undefined,
      contentId: reference ?? part.contentId?.replace(/^\s*<|>\s*$/g, '').replaceAll('\0', '') ?? null,
    }
  })
}

const bytesOf = ({ content }: Part): Uint8Array =>
  typeof content === 'string'
    ? Buffer.from(content)
    : content instanceof Uint8Array
      ? content
      : new Uint8Array(content)

const extensionOf = (type: string) =>
  extensions[type] ?? type.split('/')[1]?.replace(/^x-|\+.*$/g, '') ?? 'bin'

const fileName = (given: string): string =>
  withoutNul(given)
    .replace(/[\p{Cc}/\\]+/gu, ' ')
    .trim()
    .slice(-LONGEST_NAME)

/** A mail inside a mail is named by its subject. */
const subjectOf = (type: string, content: Uint8Array): string => {
  if (type !== 'message/rfc822') return ''
  const { head } = splitMail(
    Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, 65_536)),
  )
  const subject = headerText(headerFields(head).find(field => field.name === 'subject')?.value ?? '')
  return subject === '' ? '' : `${subject}.eml`
}

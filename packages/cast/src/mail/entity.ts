import { type Charset, encodeWith } from './charsets.ts'
import type { MailFile } from './files.ts'
import { base64Lines, headerWords, quotedPrintable } from './transfer.ts'

export type Encoding = '8bit' | 'base64' | 'quoted-printable'

/** Header lines, an empty line, and a body: a whole mail but for the outer headers, or one part of it. */
export type Entity = { headers: readonly string[]; body: string }

/** A text in the first character set that has all of its characters. 8bit is for UTF-8 and ASCII only. */
export const textEntity = (
  type: string,
  text: string,
  { charsets, encoding }: { charsets: readonly Charset[]; encoding: Encoding },
): Entity => {
  const { charset, bytes } = encodeWith(text.replace(/\r?\n/g, '\r\n'), charsets)
  const used = charset === 'utf-8' || charset === 'us-ascii' || encoding !== '8bit' ? encoding : 'base64'
  const [main = type, ...parameters] = type.split('; ')
  return {
    headers: [
      `Content-Type: ${[main, `charset=${charset}`, ...parameters].join('; ')}`,
      `Content-Transfer-Encoding: ${used}`,
    ],
    body: bodyOf(bytes, used),
  }
}

const bodyOf = (bytes: Uint8Array, encoding: Encoding) => {
  if (encoding === 'base64') return base64Lines(bytes)
  return encoding === 'quoted-printable' ? quotedPrintable(bytes) : Buffer.from(bytes).toString('utf8')
}

export const fileEntity = ({ name, type, content }: MailFile, contentId?: string): Entity => ({
  headers: [
    `Content-Type: ${type};\r\n\tname="${headerWords(name, ['utf-8'])}"`,
    `Content-Disposition: ${contentId ? 'inline' : 'attachment'};\r\n\tfilename="${headerWords(name, ['utf-8'])}"`,
    'Content-Transfer-Encoding: base64',
    ...(contentId ? [`Content-Id: <${contentId}>`] : []),
  ],
  body: base64Lines(content),
})

/** Several entities as one; a single one stays what it is. */
export const multipart = (kind: string, boundary: string, entities: readonly Entity[]): Entity => {
  const [only, ...others] = entities
  if (only && others.length === 0) return only
  const parts = entities.map(entity => `--${boundary}\r\n${written(entity)}\r\n`)
  return {
    headers: [`Content-Type: multipart/${kind};\r\n\tboundary="${boundary}"`],
    body: `${parts.join('')}--${boundary}--\r\n`,
  }
}

export const written = ({ headers, body }: Entity): string => `${headers.join('\r\n')}\r\n\r\n${body}`

import { createHash } from 'node:crypto'
import { headerFields, splitMail } from './parse/raw-headers.ts'

const telling = ['message-id', 'date', 'from', 'subject']

/**
 * What makes two copies of a mail the same, however they came: the headers that their sender wrote and the body. A
 * Message-ID alone does not: some senders use one for many mails.
 */
export const contentFingerprint = (raw: Buffer): string => {
  const { head, body } = splitMail(raw)
  const fields = headerFields(head)
  const hash = createHash('sha256')
  for (const name of telling) {
    const value = fields.find(field => field.name === name)?.value ?? ''
    hash.update(`${name}:${value.replace(/\s+/g, ' ')}\n`)
  }
  let end = body.length
  while (end > 0 && (body[end - 1] ?? 33) <= 32) end -= 1
  return hash.update(body.subarray(0, end)).digest('hex')
}

const digest = (...parts: (string | number)[]): Buffer =>
  createHash('sha256').update(JSON.stringify(parts)).digest()

const AN_HOUR = 3600

/**
 * A client that had no answer sends the same mail to the same recipients again. A mail without Message-ID and Date says
 * nothing by which to tell it from the next one with the same words, so there only a repetition within the hour counts.
 */
export const smtpDedupKey = (
  raw: Buffer,
  recipients: readonly string[],
  receivedAt: Temporal.Instant,
): Buffer => {
  const named = headerFields(splitMail(raw).head).some(
    field => (field.name === 'message-id' || field.name === 'date') && field.value !== '',
  )
  const hour = named ? 0 : Math.floor(receivedAt.epochMilliseconds / 1000 / AN_HOUR)
  const sorted = [...new Set(recipients.map(recipient => recipient.toLowerCase()))].sort()
  return digest('smtp', contentFingerprint(raw), hour, ...sorted)
}

/** UIDs are unique within a folder only, and two folders may well have been numbered at the same second. */
export const imapDedupKey = (place: {
  mailboxId: number
  folder: string
  uidValidity: number
  uid: number
}): Buffer => digest('imap', place.mailboxId, place.folder, place.uidValidity, place.uid)

/** The same mail in two archives, or twice in one, is one: by the department, because each may want its own. */
export const archiveDedupKey = (raw: Buffer, departmentId: number): Buffer =>
  digest('archive', departmentId, contentFingerprint(raw))

/** Servers use ids again once their mails are gone; with the content they are unique all the same. */
export const pop3DedupKey = (mail: { mailboxId: number; uidl: string; hash: string }): Buffer =>
  digest('pop3', mail.mailboxId, mail.uidl, mail.hash)

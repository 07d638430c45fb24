import { type FileHandle, open } from 'node:fs/promises'
import { headerFields, splitMail } from '../../parse/raw-headers.ts'
import { unquoteMbox } from '../rules/unquote-mbox.ts'
import { type Archive, type Entry, HEAD, LARGEST } from './entry.ts'

const WINDOW = 1024 * 1024
const LONGEST_LINE = 400
// `From someone Mon Nov  2 10:00:00 2026`, with what programs put around the date.
const separator = /^From (\S.*)?\d{1,2}:\d{2}(:\d{2})?.*\b(19|20)\d{2}\b/

export const isMbox = (head: Buffer): boolean => {
  const text = head.subarray(0, LONGEST_LINE).toString('latin1')
  return separator.test(text.split('\n')[0] ?? '')
}

/** The lines that part mails: where each begins, and where it ends. */
type Line = { start: number; end: number; text: string }

const readAt = async (file: FileHandle, at: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

const lineAt = async (file: FileHandle, at: number): Promise<Line | null> => {
  const bytes = await readAt(file, at, LONGEST_LINE)
  const end = bytes.indexOf(10)
  const text = bytes.subarray(0, end < 0 ? undefined : end).toString('latin1')
  return separator.test(text) ? { start: at, end: at + (end < 0 ? bytes.length : end + 1), text } : null
}

/** The next line that begins a mail, at or behind `from`: only an empty line may stand before it. */
const nextSeparator = async (file: FileHandle, from: number): Promise<Line | null> => {
  for (let at = from; ; ) {
    const window = await readAt(file, at, WINDOW)
    if (window.length === 0) return null
    for (let found = window.indexOf('\nFrom '); found >= 0; found = window.indexOf('\nFrom ', found + 1)) {
      const isBlank = window[found - 1] === 10 || (window[found - 1] === 13 && window[found - 2] === 10)
      const line = isBlank ? await lineAt(file, at + found + 1) : null
      if (line) return line
    }
    if (window.length < WINDOW) return null
    // A line that lies across two windows is found in the next one.
    at += WINDOW - 16
  }
}

const contentLength = (head: Buffer): number | null => {
  const { head: fields } = splitMail(head)
  const value =
    headerFields(fields)
      .find(({ name }) => name === 'content-length')
      ?.value.trim() ?? ''
  return /^\d{1,12}$/.test(value) ? Number(value) : null
}

/** Where a mail ends that says how long it is; null where that is not so, as often as not. */
const countedEnd = async (
  file: FileHandle,
  { begin, head, size }: { begin: number; head: Buffer; size: number },
): Promise<number | null> => {
  const length = contentLength(head)
  if (length === null) return null
  const { body } = splitMail(head)
  const end = begin + (head.length - body.length) + length
  if (end > size) return null
  const behind = (await readAt(file, end, 8)).toString('latin1')
  return end === size || /^(\r?\n){0,2}(From |$)/.test(behind) ? end : null
}

/** Reads an mbox of any size: only where each mail begins is held in memory. */
export const openMbox = async (
  path: string,
  dateOf: (head: Buffer) => Temporal.Instant | null,
): Promise<Archive> => {
  const file = await open(path)
  const { size } = await file.stat()
  const entries: Entry[] = []
  let line = await lineAt(file, 0)
  while (line) {
    const { end: begin, text } = line
    const head = await readAt(file, begin, HEAD)
    const counted = await countedEnd(file, { begin, head, size })
    const next = await nextSeparator(file, counted === null ? begin - 1 : Math.max(begin - 1, counted - 2))
    const end = counted ?? next?.start ?? size
    const name = `${entries.length + 1}`
    entries.push({
      name,
      at: dateOf(head) ?? dateOfSeparator(text),
      async read() {
        if (end - begin > LARGEST) throw new Error(`The mail has ${end - begin} bytes.`)
        return unquoteMbox(trimmed(await readAt(file, begin, end - begin)), { counted: counted !== null })
      },
    })
    line = next
  }
  return { entries, close: () => file.close() }
}

/** The empty line before the next mail belongs to the box. */
const trimmed = (raw: Buffer): Buffer => {
  const text = raw.subarray(-4).toString('latin1')
  if (text.endsWith('\r\n\r\n')) return raw.subarray(0, -2)
  return text.endsWith('\n\n') ? raw.subarray(0, -1) : raw
}

const dateOfSeparator = (text: string): Temporal.Instant | null => {
  const [found] = /(Mon|Tue|Wed|Thu|Fri|Sat|Sun).*$/.exec(text) ?? []
  const milliseconds = Date.parse(found?.trim() ?? '')
  return Number.isNaN(milliseconds) ? null : Temporal.Instant.fromEpochMilliseconds(milliseconds)
}

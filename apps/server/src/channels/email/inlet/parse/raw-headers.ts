export type Field = { name: string; value: string }

const CR = 0x0d
const LF = 0x0a

/** The head of a mail (without the empty line) and its body, found without parsing; either may be empty. */
export const splitMail = (raw: Buffer): { head: Buffer; body: Buffer } => {
  const { headEnd, bodyStart } = endOfHead(raw, 0, raw.length)
  return { head: raw.subarray(0, headEnd), body: raw.subarray(bodyStart) }
}

/** What a header begins with, or a line that goes on with it, or what mail stores put above a mail. */
const headerLine = /^(?!--)(?:[!-9;-~]{1,200}[ \t]*:|[ \t]|>?From )/
/** What can only be a header. */
const sureHeader =
  /^(?:received|return-path|delivered-to|from|sender|reply-to|to|cc|subject|date|message-id|in-reply-to|references|mime-version|content-[a-z-]+|list-[a-z-]+|x-[\w-]+|dkim-signature|arc-[a-z-]+|auto-submitted|precedence)[ \t]*:/i

type Line = { start: number; stop: number; next: number }

const lineAt = (raw: Buffer, start: number, end: number): Line => {
  const feed = raw.indexOf(LF, start)
  if (feed < 0 || feed >= end) return { start, stop: end, next: end }
  return { start, stop: feed > start && raw[feed - 1] === CR ? feed - 1 : feed, next: feed + 1 }
}

const beginning = (raw: Buffer, { start, stop }: Line) =>
  raw.toString('latin1', start, Math.min(stop, start + 220))

/**
 * Where the head ends that begins at `start`: at an empty line, or above a line that can belong to no head because
 * somebody forgot the empty one. A line that a program has folded badly stands between two that are headers for sure.
 */
export const endOfHead = (
  raw: Buffer,
  start: number,
  end: number,
): { headEnd: number; bodyStart: number } => {
  let headEnd = start
  for (let line = lineAt(raw, start, end); line.start < end; line = lineAt(raw, line.next, end)) {
    if (line.stop === line.start && line.next > line.stop) return { headEnd, bodyStart: line.next }
    if (
      !headerLine.test(beginning(raw, line)) &&
      !sureHeader.test(beginning(raw, lineAt(raw, line.next, end)))
    )
      return { headEnd, bodyStart: line.start }
    headEnd = line.stop
  }
  return { headEnd, bodyStart: end }
}

/** The fields of a head in order: lower-case names, unfolded values, one character for each byte. */
export const headerFields = (head: Buffer): Field[] => {
  const fields: Field[] = []
  for (const line of head.toString('latin1').split(/\r?\n(?![ \t])/)) {
    const [start = '', name = ''] = /^([!-9;-~\x80-\xff]{1,200})[ \t]*:/.exec(line) ?? []
    const value = line.slice(start.length).replace(/\r?\n(?=[ \t])/g, '')
    const last = fields.at(-1)
    if (start !== '') fields.push({ name: name.toLowerCase(), value: value.trim() })
    else if (last && !/^>?From /.test(line)) last.value = `${last.value} ${value.trim()}`.trim()
  }
  return fields
}

/** A field's beginning, a line that goes on with it, what mail stores put above a mail, or a part's boundary. */
const lineOfHead = /^(?:[!-~\x80-\xff\0]+[ \t]*:|[ \t]|--|>?From |=\?)/

/** What stands in a mail and belongs to no head, one character for each byte: words of a body whose place got lost. */
export const strayLines = (raw: Buffer): string[] =>
  raw
    .toString('latin1')
    .split(/\r\n|\r|\n/)
    .filter(line => line.trim() !== '' && !lineOfHead.test(line))

const LOOKED_AT = 8192

/** Programs of long ago end lines with a carriage return alone: such a mail comes back with line feeds, any other as it is. */
export const withLineFeeds = (raw: Buffer): Buffer => {
  let feeds = 0
  let returns = 0
  const looked = Math.min(raw.length, LOOKED_AT)
  // By place: an iterator over bytes takes longer than all else that is done with a head.
  for (let at = 0; at < looked; at += 1)
    if (raw[at] === LF) feeds += 1
    else if (raw[at] === CR && raw[at + 1] !== LF) returns += 1
  if (returns <= feeds) return raw
  const mended = Buffer.from(raw)
  for (let at = mended.indexOf(CR); at >= 0; at = mended.indexOf(CR, at + 1))
    if (mended[at + 1] !== LF) mended[at] = LF
  return mended
}

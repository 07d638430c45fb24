const DASH = 0x2d
const LF = 0x0a
const CR = 0x0d
/** RFC 2046 allows 70 characters; programs do not count. */
const LONGEST_LINE = 1010

/** The lines that begin with two dashes and so may be boundaries; `text` stands behind these. */
export function* dashedLines(body: Buffer): Generator<{ start: number; next: number; text: string }> {
  let start = 0
  while (start < body.length) {
    if (body[start] !== DASH || body[start + 1] !== DASH) {
      start = body.indexOf('\n--', start, 'latin1') + 1
      if (start === 0) return
    }
    const feed = body.indexOf(LF, start)
    const stop = feed < 0 ? body.length : feed
    const next = feed < 0 ? body.length : feed + 1
    if (stop - start <= LONGEST_LINE)
      yield { start, next, text: body.toString('latin1', start + 2, stop).trimEnd() }
    start = next
  }
}

/** The line break above a boundary belongs to it. */
export const withoutBreak = (body: Buffer, start: number, end: number): number => {
  if (end <= start || body[end - 1] !== LF) return end
  return end - 1 > start && body[end - 2] === CR ? end - 2 : end - 1
}

const MOST_LOOKED_AT = 100_000

/** What stands behind the dashes of the first line that has a header below it. */
export const likelyBoundary = (body: Buffer): string | null => {
  let left = MOST_LOOKED_AT
  for (const { next, text } of dashedLines(body)) {
    if (text !== '' && /^content-[a-z-]+[ \t]*:/i.test(body.toString('latin1', next, next + 60))) return text
    left -= 1
    if (left === 0) return null
  }
  return null
}

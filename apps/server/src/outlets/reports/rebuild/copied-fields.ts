const [TAB, LINE, MINUS, ZERO, BACKSLASH] = [9, 10, 45, 48, 92]

/**
 * Reads field by field what a `COPY … to stdout` wrote, without cutting out a text for each: of millions of lines, that is most of the work. Fields
 * must be asked for in their order, and all of each line.
 */
export const createFields = () => {
  let text = ''
  let at = 0
  const words = new Map<number, string>()

  return {
    /** Goes on with so many whole lines. */
    read: (lines: string): void => {
      text = lines
      at = 0
    },
    /** Whether there is one more line. */
    more: (): boolean => at < text.length,

    /** A whole number; null is \N. */
    number: (): number | null => {
      let code = text.charCodeAt(at)
      if (code === BACKSLASH) {
        at += 3
        return null
      }
      const sign = code === MINUS ? -1 : 1
      if (sign < 0) code = text.charCodeAt(++at)
      let number = 0
      while (code >= ZERO) {
        number = number * 10 + (code - ZERO)
        code = text.charCodeAt(++at)
      }
      at++
      return sign * number
    },

    /** One and the same string for each of the few words of a column: quickly compared, and no part of a text that it would keep in memory. */
    word: (): string => {
      const from = at
      let hash = 0
      let code = text.charCodeAt(at)
      while (code !== TAB && code !== LINE) {
        hash = (Math.imul(hash, 31) + code) | 0
        code = text.charCodeAt(++at)
      }
      const length = at++ - from
      const known = words.get(hash)
      if (known?.length === length && text.startsWith(known, from)) return known
      const word = text.slice(from, from + length)
      words.set(hash, word)
      return word
    },

    /** `COPY` writes a backslash as two. */
    json: (): unknown => {
      const end = text.indexOf('\t', at)
      const json = text.slice(at, end)
      at = end + 1
      return JSON.parse(json.includes('\\') ? json.replaceAll('\\\\', '\\') : json)
    },
  }
}

/** The same text in pieces that end with a line. */
export async function* wholeLines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let cut = ''
  for await (const piece of text) {
    const whole = cut + piece
    const end = whole.lastIndexOf('\n') + 1
    cut = whole.slice(end)
    yield whole.slice(0, end)
  }
}

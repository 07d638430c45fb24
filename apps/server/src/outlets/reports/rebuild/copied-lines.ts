/** The lines of a `COPY … to stdout`, as many at once as came together. */
export async function* copiedLines(text: AsyncIterable<string>): AsyncGenerator<string[]> {
  let cut = ''
  for await (const piece of text) {
    const lines = (cut + piece).split('\n')
    cut = lines.pop() ?? ''
    yield lines
  }
}

/** `COPY` writes a backslash as two. */
export const jsonIn = (text: string): unknown =>
  JSON.parse(text.includes('\\') ? text.replaceAll('\\\\', '\\') : text)

const words = new Map<string, string>()

/** One and the same string for each of the few words of a column: quickly compared, and no part of a text that it would keep in memory. */
export const wordIn = (text: string): string => {
  const known = words.get(text)
  if (known !== undefined) return known
  words.set(text, text)
  return text
}

/** null is \N. */
export const numberIn = (text: string | undefined): number | null =>
  text === undefined || text === '\\N' ? null : Number(text)

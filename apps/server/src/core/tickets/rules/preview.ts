const LONGEST = 160
// Making one takes longer than using it.
const segmenter = new Intl.Segmenter()

/** The beginning of a message as one line, for lists. Cut between characters that people see, never inside one. */
export const previewOf = (text: string): string => {
  const line = text
    .slice(0, LONGEST * 4)
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= LONGEST) return line
  const last = segmenter.segment(line.slice(0, LONGEST)).containing(LONGEST - 1)
  return `${line.slice(0, last?.index).trimEnd()}…`
}

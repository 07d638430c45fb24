const longestQuote = 200

/** What the customer quoted from before goes, with the line that introduced it; their own words stay, also between quotes. */
const withoutOlderQuotes = (lines: readonly string[]): string[] =>
  lines.filter((line, index) => {
    if (line.startsWith('>')) return false
    const next = lines.slice(index + 1).find(later => later.trim() !== '')
    return !(next?.startsWith('>') && /[:：]\s*$/u.test(line))
  })

/**
 * The answered message as a plain text quote below an answer; a long one ends with "…".
 * @param attribution the line above it, in the reader's language
 */
export const quoteText = (attribution: string, text: string): string => {
  const lines = withoutOlderQuotes(text.split(/\r?\n/u)).join('\n').trim().split('\n')
  const shown = lines.length > longestQuote ? [...lines.slice(0, longestQuote), '…'] : lines
  return [attribution, ...shown.map(line => (line.trim() ? `> ${line}` : '>'))].join('\n')
}

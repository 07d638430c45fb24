const quoteMarks = /^>+/

/**
 * Text whose lines a program broke and whose paragraphs it means to be put together again (RFC 3676): a line that ends with a
 * blank goes on in the next one, as long as both are quoted equally deep.
 */
export const unflow = (text: string, deleteBlank: boolean): string => {
  const lines: string[] = []
  let paragraph: string[] = []
  let depth = 0
  const flush = () => {
    if (paragraph.length === 0) return
    const marks = depth > 0 ? `${'>'.repeat(depth)} ` : ''
    lines.push(marks + paragraph.join(''))
    paragraph = []
  }
  for (const line of text.split('\n')) {
    const [marks = ''] = quoteMarks.exec(line) ?? []
    const words = line.slice(marks.length).replace(/^ /, '')
    const signature = words === '-- '
    if (marks.length !== depth || signature) flush()
    depth = marks.length
    const flows = words.endsWith(' ') && !signature
    paragraph.push(flows && deleteBlank ? words.slice(0, -1) : words)
    if (!flows) flush()
  }
  flush()
  return lines.join('\n')
}

const madeBy = '<!-- Made by `npm run generate`; a test keeps it fresh. -->'

/** A table of Markdown; cells are text of our own, in which only the bar has to be guarded. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')

export const codes = (words: readonly string[]): string => words.map(word => `\`${word}\``).join(', ')

export const page = (...parts: readonly string[]): string => `${[madeBy, ...parts].join('\n\n')}\n`

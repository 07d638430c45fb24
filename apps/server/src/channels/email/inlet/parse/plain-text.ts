import { compile } from 'html-to-text'

// The text is what lists show and search finds; the HTML itself is always kept whole.
const MOST_HTML = 1_000_000

const convert = compile({
  wordwrap: false,
  limits: { maxInputLength: MOST_HTML, maxDepth: 200 },
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
  ],
})

/** The text of a mail that has only HTML. */
export const textOfHtml = (html: string): string => {
  try {
    return convert(html)
  } catch {
    return html.slice(0, MOST_HTML).replace(/<[^>]{0,1000}>/g, ' ')
  }
}

/** PostgreSQL's text cannot hold a NUL, and no reader can see one. */
export const withoutNul = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '') : text)

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
  if (isMonstrous(html)) return bareText(html)
  try {
    return convert(html)
  } catch {
    return bareText(html)
  }
}

const MOST_TAGS = 40_000
const DEEPEST = 500
const tag = /<(\/?)([a-z][a-z0-9]*)/gi
/** What is closed by what comes next, or holds nothing. */
const unclosed =
  /^(area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|source|tbody|td|tfoot|th|thead|tr|wbr)$/i

/** No program writes such HTML, and the converter would take seconds over it. */
const isMonstrous = (html: string): boolean => {
  let tags = 0
  let depth = 0
  for (const [, closes, name = ''] of html.matchAll(tag)) {
    tags += 1
    if (!unclosed.test(name)) depth += closes === '/' ? -1 : 1
    if (tags > MOST_TAGS || depth > DEEPEST) return true
  }
  return false
}

const bareText = (html: string): string =>
  html
    .slice(0, MOST_HTML)
    .replace(/<(br|p|div|tr|li)\b[^<>]{0,1000}>/gi, '\n')
    .replace(/<[^<>]{0,1000}>/g, ' ')
    .replace(/[ \t]{2,1000}/g, ' ')

/** PostgreSQL's text cannot hold a NUL, nor half a character. */
export const storable = (text: string): string => withoutNul(text).toWellFormed()

/** No reader can see one. */
export const withoutNul = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '') : text)

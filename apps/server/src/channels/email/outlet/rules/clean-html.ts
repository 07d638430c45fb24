import sanitize from 'sanitize-html'

const text = [
  'a',
  'abbr',
  'b',
  'blockquote',
  'br',
  'caption',
  'center',
  'code',
  'del',
  'div',
  'em',
  'font',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'i',
  'ins',
  'li',
  'ol',
  'p',
  'pre',
  's',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'u',
  'ul',
]
const attributes = {
  '*': ['dir', 'lang', 'align', 'style'],
  a: ['href', 'title'],
  font: ['color', 'face', 'size'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start', 'type'],
  td: ['colspan', 'rowspan', 'valign', 'width', 'bgcolor'],
  th: ['colspan', 'rowspan', 'valign', 'width', 'bgcolor'],
  table: ['border', 'cellpadding', 'cellspacing', 'width', 'bgcolor'],
}
const plain = /^[\w\s.,#%()+'"-]+$/
const styles = Object.fromEntries(
  [
    'color',
    'background-color',
    'font-family',
    'font-size',
    'font-style',
    'font-weight',
    'line-height',
    'text-align',
    'text-decoration',
    'direction',
    'white-space',
    'margin',
    'margin-left',
    'margin-right',
    'padding',
    'padding-left',
    'padding-right',
    'border',
    'border-left',
    'border-collapse',
    'width',
    'max-width',
    'height',
    'vertical-align',
  ].map(property => [property, [plain]]),
)
const schemes = ['http', 'https', 'mailto', 'tel']

/**
 * An agent's HTML as it may leave: what a mail needs to look right, and nothing that runs or loads by itself.
 * @param sourceOf the new `src` of a picture, or null where it does not go along
 */
export const cleanHtml = (html: string, sourceOf: (source: string) => string | null): string =>
  sanitize(html, {
    allowedTags: [...text, 'img'],
    allowedAttributes: attributes,
    allowedStyles: { '*': styles },
    allowedSchemes: schemes,
    allowedSchemesByTag: { img: ['http', 'https', 'cid'] },
    allowProtocolRelative: false,
    transformTags: {
      img: (tagName, attribs) => ({
        tagName,
        attribs: { ...attribs, src: sourceOf(attribs.src ?? '') ?? '' },
      }),
    },
    exclusiveFilter: frame => frame.tag === 'img' && !frame.attribs.src,
  })

/** The same for the screens of those who word mails: pictures of ours and of the web are shown. */
export const cleanPreview = (html: string): string =>
  cleanHtml(html, source => (/^(https?:\/\/|\/api\/attachments\/\d+$)/i.test(source) ? source : null))

/** A customer's HTML as a quote: pictures, and what was itself a quote, do not go along. */
export const cleanQuote = (html: string): string =>
  sanitize(html, {
    allowedTags: text.filter(tag => tag !== 'blockquote'),
    allowedAttributes: { ...attributes, '*': [...attributes['*'], 'class'] },
    allowedStyles: { '*': styles },
    allowedSchemes: schemes,
    allowProtocolRelative: false,
    nonTextTags: ['script', 'style', 'textarea', 'option', 'title', 'blockquote'],
    exclusiveFilter: frame =>
      /(^|\s)(gmail_quote|yahoo_quoted|moz-cite-prefix)/.test(frame.attribs.class ?? ''),
  })

import sanitizeHtml from 'sanitize-html'
import { bareContentId } from '../../../platform/content-id.ts'

/** Raise it when the rules below change: stored clean copies of another version are made anew. */
export const cleanVersion = 3

const alsoAllowed = [
  'img',
  'center',
  'font',
  'del',
  'ins',
  'details',
  'summary',
  'map',
  'area',
  'h1',
  'h2',
  'big',
  'strike',
  'tt',
]

const inStyle = /url\(\s*(["']?)([^"')]{1,1000})\1\s*\)/gi

/**
 * Foreign HTML made safe to hand out: no scripts, forms, frames, styles sheets or event handlers; only web, mail and
 * phone links. Pictures of the mail are pointed to their attachments; `pictures` maps what the HTML calls one (a bare Content-ID or a
 * Content-Location) to a URL.
 */
export const cleanHtml = (html: string, pictures: ReadonlyMap<string, string>): string => {
  const urlOf = (source = '') => pictures.get(bareContentId(source.replace(/^\s*cid:/i, '')))
  const shown = (attributes: sanitizeHtml.Attributes, name: 'src' | 'background') => {
    const url = urlOf(attributes[name])
    return url === undefined ? {} : { [name]: url }
  }
  return sanitizeHtml(html, {
    allowedTags: [...sanitizeHtml.defaults.allowedTags, ...alsoAllowed],
    allowedAttributes: {
      '*': ['style', 'dir', 'lang', 'title', 'align', 'valign', 'width', 'height', 'bgcolor', 'class'],
      a: ['href', 'name', 'target', 'rel'],
      img: ['src', 'alt'],
      font: ['color', 'face', 'size'],
      table: ['border', 'cellpadding', 'cellspacing', 'background'],
      tr: ['background'],
      td: ['colspan', 'rowspan', 'background'],
      th: ['colspan', 'rowspan', 'background'],
      ol: ['start', 'type'],
      blockquote: ['cite', 'type'],
    },
    parseStyleAttributes: false,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https', 'data'] },
    allowedSchemesAppliedToAttributes: ['href', 'src', 'cite', 'background'],
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, attributes) => ({
        tagName,
        attribs: { ...attributes, target: '_blank', rel: 'noopener noreferrer nofollow' },
      }),
      img: (tagName, attributes) => ({
        tagName,
        attribs: { ...attributes, ...shown(attributes, 'src') },
      }),
      // The page itself is left out, unless there is a picture behind it.
      body: (tagName, { background }): sanitizeHtml.Tag => {
        const url = urlOf(background)
        return url === undefined
          ? { tagName, attribs: {} }
          : { tagName: 'div', attribs: { style: `background-image:url(${url})` } }
      },
      '*': (tagName, attributes) => ({
        tagName,
        attribs: {
          ...attributes,
          ...shown(attributes, 'background'),
          ...(attributes.style && {
            style: attributes.style.replace(inStyle, (whole, _, source: string) => {
              const url = urlOf(source)
              return url === undefined ? whole : `url(${url})`
            }),
          }),
        },
      }),
    },
  })
}

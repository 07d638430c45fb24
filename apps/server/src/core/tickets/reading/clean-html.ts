import sanitizeHtml from 'sanitize-html'
import { bareContentId } from '../../../platform/content-id.ts'

/** Raise it when the rules below change: stored clean copies of another version are made anew. */
export const cleanVersion = 2

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

/**
 * Foreign HTML made safe to hand out: no scripts, forms, frames, styles sheets or event handlers; only web, mail and
 * phone links. Inline pictures (`cid:`) are pointed to their attachments; `pictures` maps a bare Content-ID to a URL.
 */
export const cleanHtml = (html: string, pictures: ReadonlyMap<string, string>): string =>
  sanitizeHtml(html, {
    allowedTags: [...sanitizeHtml.defaults.allowedTags, ...alsoAllowed],
    allowedAttributes: {
      '*': ['style', 'dir', 'lang', 'title', 'align', 'valign', 'width', 'height', 'bgcolor', 'class'],
      a: ['href', 'name', 'target', 'rel'],
      img: ['src', 'alt'],
      font: ['color', 'face', 'size'],
      table: ['border', 'cellpadding', 'cellspacing'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      ol: ['start', 'type'],
      blockquote: ['cite', 'type'],
    },
    parseStyleAttributes: false,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https', 'data'] },
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, attributes) => ({
        tagName,
        attribs: { ...attributes, target: '_blank', rel: 'noopener noreferrer nofollow' },
      }),
      img: (tagName, attributes) => {
        const cid = attributes.src?.match(/^cid:(.+)$/i)?.[1]
        const url = cid && pictures.get(bareContentId(cid))
        return { tagName, attribs: { ...attributes, ...(url && { src: url }) } }
      },
    },
  })

import DOMPurify from 'dompurify'
import { foldTrailingQuote } from './html-quotes.ts'
import { settlePictures } from './remote-pictures.ts'

export type FrameDocument = {
  /** A whole HTML document. */
  source: string
  /** Whether it has pictures from elsewhere, shown or left out. */
  hasRemotePictures: boolean
  /** Whether it brings its own colours, which then need the paper that they were made for. */
  hasOwnColours: boolean
}

type Wishes = { pictures: boolean; quoteLabel: string }

const colours = /(?:^|[;\s])(?:color|background(?:-color|-image)?)\s*:/i
const tokens = ['--font', '--ink', '--ink-soft', '--accent', '--line', '--sunken', '--focus']

/** Cleans a mail's HTML once more, in the browser that will show it, and puts it into a document that can do nothing. */
export function frameDocument(html: string, { pictures, quoteLabel }: Wishes): FrameDocument {
  const body = DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    USE_PROFILES: { html: true },
    FORBID_TAGS: ['style', 'form', 'input', 'button', 'textarea', 'select', 'audio', 'video'],
    FORBID_ATTR: ['id', 'name', 'srcset', 'autofocus', 'tabindex'],
  })
  for (const link of body.querySelectorAll('a[href]')) {
    link.setAttribute('target', '_blank')
    link.setAttribute('rel', 'noopener noreferrer nofollow')
  }
  const hasRemotePictures = settlePictures(body, pictures)
  const hasOwnColours = [...body.querySelectorAll('[style], [bgcolor], [background], font[color]')].some(
    element => !element.hasAttribute('style') || colours.test(element.getAttribute('style') ?? ''),
  )
  foldTrailingQuote(body, quoteLabel)
  const holder = document.createElement('div')
  holder.append(body)
  return {
    hasRemotePictures,
    hasOwnColours,
    source: `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="referrer" content="no-referrer"><base target="_blank"><style>${sheet(hasOwnColours)}</style></head>
<body dir="auto">${holder.innerHTML}</body></html>`,
  }
}

/** Pictures come from this server alone, also those that lie elsewhere: it fetches them. */
const policy = () => `default-src 'none'; img-src 'self' ${location.origin} data:; style-src 'unsafe-inline'`

/** The frame's sheet; without colours of its own, a mail gets those of the theme. */
function sheet(hasOwnColours: boolean): string {
  const page = getComputedStyle(document.documentElement)
  const given = tokens.map(name => `${name}:${page.getPropertyValue(name)}`).join(';')
  const scheme = hasOwnColours ? 'light' : page.colorScheme
  const ground = hasOwnColours
    ? 'background:#fff;color:#1f1d1a;padding:12px'
    : 'background:transparent;color:var(--ink)'
  return `:root{color-scheme:${scheme};${given}}
html{overflow:hidden auto}
body{margin:0;display:flow-root;overflow-x:auto;overflow-wrap:anywhere;font:14px/1.55 var(--font);${ground}}
p{margin:0 0 .75em}p:last-child{margin-bottom:0}p:empty::before{content:"\\200b"}
ul,ol{margin:0 0 .75em;padding-inline-start:1.6em}
a{color:${hasOwnColours ? '#0e5a75' : 'var(--accent)'}}img{max-width:100%;height:auto}
table{max-width:100%;overflow-wrap:normal}td,th{overflow-wrap:normal}
pre{white-space:pre-wrap}blockquote{margin:0 0 .75em;padding-inline-start:.75em;border-inline-start:2px solid var(--line)}
span.stoa-picture{display:inline-block;max-width:100%;box-sizing:border-box;padding:.25em .6em;border:1px dashed currentcolor;
border-radius:4px;font-size:12px;opacity:.75}
details.stoa-quote>summary{display:grid;place-items:center;width:2rem;height:1.125rem;margin:.5em 0;border-radius:99px;
background:var(--sunken);color:var(--ink-soft);list-style:none;cursor:pointer;font:700 12px/1 var(--font)}
details.stoa-quote>summary:focus-visible{outline:2px solid var(--focus);outline-offset:2px}`
}

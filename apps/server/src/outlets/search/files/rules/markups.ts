import type { FileKind } from './kind-of-file.ts'

/** Which elements hold text, by their names without prefix, and what stands between them. */
export type Markup = {
  /** None: all do. */
  holds: ReadonlySet<string> | null
  /** Nothing in them counts, whatever they hold. */
  skips: ReadonlySet<string>
  /** A line ends with them. */
  lines: ReadonlySet<string>
  spaces: ReadonlySet<string>
  /** Names of what holds no text after all, because of an attribute. */
  isEmpty?: (name: string, attributes: Record<string, string>) => boolean
  xml: boolean
}

const names = (...all: string[]): ReadonlySet<string> => new Set(all)

export const htmlMarkup: Markup = {
  holds: null,
  skips: names('script', 'style', 'template', 'noscript', 'svg'),
  lines: names(
    ...['title', 'p', 'div', 'li', 'tr', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...['br', 'hr', 'dt', 'dd', 'pre', 'blockquote', 'section', 'article', 'header', 'footer'],
  ),
  spaces: names(),
  xml: false,
}

type Packed = Exclude<FileKind, 'pdf' | 'html' | 'plain'>

/** `parts`: the files in the archive that hold the text. */
export const packed: Record<Packed, { parts: RegExp; markup: Markup }> = {
  word: {
    parts: /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/,
    markup: {
      holds: names('t'),
      // The same once more for old programs, and what was struck out.
      skips: names('Fallback', 'delText', 'instrText'),
      lines: names('p', 'tr'),
      spaces: names('tab', 'br', 'cr', 'tc'),
      xml: true,
    },
  },
  slides: {
    parts: /^ppt\/(slides|notesSlides)\/[^/]+\.xml$/,
    markup: {
      holds: names('t'),
      skips: names('Fallback'),
      lines: names('p'),
      spaces: names('br'),
      xml: true,
    },
  },
  sheet: {
    parts: /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/,
    markup: {
      holds: names('t', 'v'),
      // How a Japanese word is spoken.
      skips: names('rPh'),
      lines: names('si', 'row'),
      spaces: names('c'),
      // The number of a text that stands elsewhere.
      isEmpty: (name, attributes) => name === 'c' && attributes.t === 's',
      xml: true,
    },
  },
  'open-document': {
    parts: /^(content|styles)\.xml$/,
    markup: {
      holds: names('p', 'h'),
      skips: names('tracked-changes'),
      lines: names('p', 'h'),
      spaces: names('tab', 's', 'line-break'),
      xml: true,
    },
  },
}

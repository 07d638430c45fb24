import { Drop, Liquid } from 'liquidjs'
import { escapeHtml } from '../../../platform/escape-html.ts'

/** HTML that may stand in a mail as it is; everything else is escaped when it is put in. */
export class RichText extends Drop {
  readonly html: string

  constructor(html: string) {
    super()
    this.html = html
  }

  // What filters work on; their results are text again, and escaped.
  override valueOf(): string {
    return this.html
  }
}

// No loops: there are no lists to walk through, only processors to keep busy. No files: nothing to include.
const tags = new Set(['assign', 'capture', 'case', 'comment', 'echo', 'if', 'raw', 'unless', '#'])
// What words need. Nothing that runs expressions of its own, and nothing that says "this is safe HTML".
const allowedFilters = new Set([
  'append',
  'capitalize',
  'default',
  'downcase',
  'lstrip',
  'normalize_whitespace',
  'prepend',
  'remove',
  'replace',
  'rstrip',
  'size',
  'squish',
  'strip',
  'strip_html',
  'strip_newlines',
  'truncate',
  'truncatewords',
  'upcase',
  'url_encode',
])

const limits = { parseLimit: 250_000, memoryLimit: 50_000_000, renderLimit: 1_000 }

/** Liquid as it runs here: without files, loops or a way around escaping, and with limits. @param asPut what is done to whatever is put in */
export const createLiquid = (asPut?: (value: unknown) => string): Liquid => {
  const liquid = new Liquid({
    ...limits,
    templates: {},
    strictFilters: true,
    ownPropertyOnly: true,
    ...(asPut && { outputEscape: asPut }),
  })
  for (const name of Object.keys(liquid.tags)) if (!tags.has(name)) delete liquid.tags[name]
  for (const name of Object.keys(liquid.filters)) if (!allowedFilters.has(name)) delete liquid.filters[name]
  return liquid
}

const asHtml = (value: unknown) => (value instanceof RichText ? value.html : escapeHtml(String(value ?? '')))

/** For each part of a mail. */
export const liquids = { html: createLiquid(asHtml), subject: createLiquid() }

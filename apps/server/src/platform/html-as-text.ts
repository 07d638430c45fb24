import { convert, type FormatCallback, type SelectorDefinition } from 'html-to-text'

/** A picture is there by its name only. */
const picture: FormatCallback = (element, _walk, builder) => {
  const alt: unknown = element.attribs?.alt
  if (typeof alt === 'string' && alt.trim() !== '') builder.addInline(`[${alt.trim()}]`)
}

// Tables with lines hold data, and are set in columns; others only place things, and are read one after the other.
const ofData: SelectorDefinition[] = ['border-collapse:collapse', 'border-collapse: collapse'].map(style => ({
  selector: `table[style*="${style}"]`,
  format: 'dataTable',
  options: { uppercaseHeaderCells: false, maxColumnWidth: 40 },
}))

/** What is written as HTML, for those who read plain text. */
export const htmlAsText = (html: string): string =>
  convert(html, {
    wordwrap: false,
    formatters: { picture },
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
      { selector: 'img', format: 'picture' },
      ...ofData,
    ],
  }).trim()

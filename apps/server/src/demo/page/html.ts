/** Markup that needs no escaping any more. */
export type Html = { readonly html: string }

type Value = string | number | Html | readonly Html[] | null

/** A template for HTML: everything put in is escaped, except what is markup already. */
export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  html: strings
    .map((text, index) => text + (index < values.length ? written(values[index] ?? null) : ''))
    .join(''),
})

const written = (value: Value): string => {
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  return 'html' in value ? value.html : value.map(each => each.html).join('')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, sign => entities[sign] ?? sign)

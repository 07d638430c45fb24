/** What of the search stands in the URL: what is looked for. The router reads `123` as a number. */
export const searchParams = (search: Record<string, unknown>): { q?: string } => {
  const { q } = search
  const text = typeof q === 'string' || typeof q === 'number' ? String(q) : ''
  return text === '' ? {} : { q: text }
}

/** What is looked for among canned messages; it stands in the URL. */
export type CannedSearch = { q?: string }

/** Reads the URL; whatever makes no sense is left out rather than refused. */
export const cannedSearch = ({ q }: Record<string, unknown>): CannedSearch =>
  typeof q === 'string' && q !== '' ? { q: q.slice(0, 100) } : {}

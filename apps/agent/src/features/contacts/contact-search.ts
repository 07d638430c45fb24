/** What of all contacts or companies is on the screen; it stands in the address. */
export type ContactSearch = { q?: string; group?: number }

export const contactSearch = ({ q, group }: Record<string, unknown>): ContactSearch => ({
  ...(typeof q === 'string' && q !== '' && { q: q.slice(0, 200) }),
  // A search of digits is a number to whoever reads addresses.
  ...(typeof q === 'number' && { q: String(q) }),
  ...(Number.isSafeInteger(group) && { group: Number(group) }),
})

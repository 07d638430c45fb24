/** The tabs of a department's page, by their names in the URL. */
export const parts = ['general', 'members', 'mail', 'tickets', 'hours', 'distribution'] as const
export type Part = (typeof parts)[number]

/** `?part=members`; the first part leaves the URL short, and what makes no sense is left out. */
export function partSearch(search: Record<string, unknown>): { part?: Part } {
  const part = parts.find(known => known === search.part)
  return part && part !== 'general' ? { part } : {}
}

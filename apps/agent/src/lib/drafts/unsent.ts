const keyOf = (personId: number, name: string) => `stoa.draft.${personId}.${name}`

/** What could not be saved on the server is kept in this browser, for its writer alone, and outlives a reload. */
export const unsent = {
  keep(personId: number, name: string, draft: unknown) {
    try {
      localStorage.setItem(keyOf(personId, name), JSON.stringify(draft))
    } catch {
      // Nothing more fits in there; it stays on the screen.
    }
  },
  find<Draft>(personId: number, name: string): Draft | null {
    const kept = localStorage.getItem(keyOf(personId, name))
    return kept === null ? null : (JSON.parse(kept) as Draft)
  },
  forget: (personId: number, name: string) => localStorage.removeItem(keyOf(personId, name)),
}

import type { Draft } from './draft.ts'

const keyOf = (personId: number, ticketId: number) => `stoa.draft.${personId}.${ticketId}`

/** What could not be saved on the server is kept in this browser, for its writer alone, and outlives a reload. */
export const unsentDraft = {
  keep(personId: number, ticketId: number, draft: Draft) {
    try {
      localStorage.setItem(keyOf(personId, ticketId), JSON.stringify(draft))
    } catch {
      // Nothing more fits in there; it stays on the screen.
    }
  },
  find(personId: number, ticketId: number): Draft | null {
    const kept = localStorage.getItem(keyOf(personId, ticketId))
    return kept === null ? null : (JSON.parse(kept) as Draft)
  },
  forget: (personId: number, ticketId: number) => localStorage.removeItem(keyOf(personId, ticketId)),
}

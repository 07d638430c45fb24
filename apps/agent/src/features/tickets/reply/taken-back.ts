import type { Attachment } from '@stoa/contract/messages'

const files = new Map<number, readonly Attachment[]>()
const listeners = new Set<(ticketId: number) => void>()

/** The files of answers that were taken back, until the box takes them up again. */
export const takenBack = {
  put(ticketId: number, attachments: readonly Attachment[]) {
    files.set(ticketId, attachments)
    for (const tell of listeners) tell(ticketId)
  },
  take(ticketId: number): readonly Attachment[] {
    const found = files.get(ticketId) ?? []
    files.delete(ticketId)
    return found
  },
  listen(tell: (ticketId: number) => void) {
    listeners.add(tell)
    return () => void listeners.delete(tell)
  },
}

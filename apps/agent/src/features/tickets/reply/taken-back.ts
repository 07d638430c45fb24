import type { Message } from '@stoa/contract/messages'

const messages = new Map<number, Message>()
const listeners = new Set<(ticketId: number) => void>()

/** What was taken back, until the box takes up what a draft cannot carry: its files, and what it hands on. */
export const takenBack = {
  put(ticketId: number, message: Message) {
    messages.set(ticketId, message)
    for (const tell of listeners) tell(ticketId)
  },
  take(ticketId: number): Message | null {
    const found = messages.get(ticketId) ?? null
    messages.delete(ticketId)
    return found
  },
  listen(tell: (ticketId: number) => void) {
    listeners.add(tell)
    return () => void listeners.delete(tell)
  },
}

/** The files of a message that its writer added or let go along; pictures in what is handed on go along by themselves. */
export const filesOf = ({ apart, attachments }: Message) =>
  apart ? attachments.filter(({ inline }) => !inline) : attachments

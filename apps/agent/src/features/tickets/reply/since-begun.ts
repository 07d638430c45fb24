import type { Message } from '@stoa/contract/messages'

/** Answers of colleagues since a message; what was forwarded to somebody else concerns no customer. */
export const answersSince = (messages: readonly Message[], messageId: number, ownId: number): Message[] =>
  messages.filter(
    ({ id, kind, apart, author }) =>
      id > messageId && kind === 'reply' && !apart && author.kind === 'user' && author.id !== ownId,
  )

/** What customers wrote since a message. */
export const writtenSince = (messages: readonly Message[], messageId: number): Message[] =>
  messages.filter(({ id, kind, apart }) => id > messageId && kind === 'incoming' && !apart)

/** Each once. */
export const authorsOf = (messages: readonly Message[]): string[] => [
  ...new Set(messages.map(({ author, from }) => author.name || from || '')),
]

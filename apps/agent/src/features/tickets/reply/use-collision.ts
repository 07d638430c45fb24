import type { Message } from '@stoa/contract/messages'
import { useEffect, useState } from 'react'
import { useMe } from '../../../lib/session.ts'

/** Answers of colleagues that came since one began to write; sending waits until one has been told of them. */
export function useCollision(messages: readonly Message[]) {
  const me = useMe()
  const [seenId, setSeenId] = useState<number | null>(null)
  const [told, setTold] = useState(false)
  // What waits for the connection has no number yet.
  const newestId = messages.findLast(({ id }) => id > 0)?.id ?? null
  useEffect(() => {
    if (seenId === null && newestId !== null) setSeenId(newestId)
  }, [seenId, newestId])
  const since = seenId ?? newestId ?? 0
  const names = messages
    .filter(
      ({ id, kind, apart, author }) =>
        id > since && kind === 'reply' && !apart && author.kind === 'user' && author.id !== me.id,
    )
    .map(({ author }) => author.name)
  return {
    /** Who has answered, each once. */
    names: [...new Set(names)],
    /** What the server compares with; null: it is meant all the same. */
    seenMessageId: told ? null : since || null,
    told,
    tell: () => setTold(true),
  }
}

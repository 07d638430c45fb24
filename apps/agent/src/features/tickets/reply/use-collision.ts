import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useMe } from '../../../lib/session.ts'
import { messagePages } from '../queries.ts'
import { answersSince, authorsOf, writtenSince } from './since-begun.ts'

/** What came since one began to write. Sending waits until one has been told of answers of colleagues; of what customers write on, one is told. */
export function useCollision(ticketId: number) {
  const me = useMe()
  const { data, hasNextPage } = useInfiniteQuery(messagePages(ticketId))
  const messages = data?.pages.flatMap(page => page.items) ?? []
  const [seenId, setSeenId] = useState<number | null>(null)
  const [shownId, setShownId] = useState(0)
  const [told, setTold] = useState(false)
  // What waits for the connection has no number yet.
  const newestId = messages.findLast(({ id }) => id > 0)?.id ?? null
  useEffect(() => {
    // Later pages of a long conversation are no news.
    if (seenId === null && newestId !== null && !hasNextPage) setSeenId(newestId)
  }, [seenId, newestId, hasNextPage])
  const since = seenId ?? newestId ?? 0
  const written = writtenSince(messages, Math.max(since, shownId))
  return {
    /** Colleagues who have answered. */
    names: authorsOf(answersSince(messages, since, me.id)),
    /** What customers wrote, and was not shown yet. */
    written,
    takeAsShown: () => setShownId(written.at(-1)?.id ?? shownId),
    /** What the server compares with; null: it is meant all the same. */
    seenMessageId: told ? null : since || null,
    told,
    tell: () => setTold(true),
  }
}

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { startTransition, useEffect, useState } from 'react'
import { unsent } from '../../../lib/drafts/unsent.ts'
import { useMe } from '../../../lib/session.ts'
import { draftQuery, ticketQuery } from '../queries.ts'
import { isBegun } from '../reply/draft.ts'
import { useNeighbours } from '../use-neighbours.ts'
import { readNextTicket } from './read-next-ticket.ts'

/** Milliseconds in which what this ticket needs is asked for first. */
const afterThisOne = 30

/** The ticket that very likely comes after this one, once everything is there that its page is drawn from. */
export function useAhead(id: number, listed: readonly number[]): number | undefined {
  const me = useMe()
  const queryClient = useQueryClient()
  const next = useTowards(id, listed)
  const [ready, setReady] = useState<number>()
  useEffect(() => {
    if (next === undefined) return
    let wanted = true
    let letGo: (() => void) | null = null
    const timer = setTimeout(async () => {
      const ahead = readNextTicket(queryClient, next)
      letGo = ahead.letGo
      await ahead.read
      if (!wanted) return
      const drawn = canBeDrawn(queryClient, next, me.id) ? next : undefined
      startTransition(() => setReady(drawn))
    }, afterThisOne)
    return () => {
      wanted = false
      clearTimeout(timer)
      // Who goes there takes it over first; what nobody takes is read no further.
      if (letGo) setTimeout(letGo)
    }
  }, [queryClient, next, me.id])
  return ready === next ? ready : undefined
}

/** The next one, or the one before for who comes from the next. */
function useTowards(id: number, listed: readonly number[]): number | undefined {
  const { previous, next } = useNeighbours(id, listed)
  const [move, setMove] = useState<{ to: number; from?: number }>({ to: id })
  if (move.to !== id) setMove({ to: id, from: move.to })
  return move.from !== undefined && move.from === next ? previous : next
}

/** What somebody writes there is looked for when they are there. */
const canBeDrawn = (queryClient: QueryClient, id: number, personId: number): boolean => {
  const draft = queryClient.getQueryData(draftQuery(id).queryKey)
  const begun = (draft && isBegun(draft)) || unsent.find(personId, `${id}`) !== null
  return queryClient.getQueryData(ticketQuery(id).queryKey) !== undefined && !begun
}

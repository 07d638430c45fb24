import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { setTitleCount } from '../lib/page-title.ts'
import { query } from '../lib/query.ts'

/** How many of one's own tickets wait for an answer, in the browser's tab. */
export function useTitleCount(): void {
  const mine = useQuery(query('tickets.counts')).data?.mine
  const waiting = mine ? mine.new + mine.open : 0
  useEffect(() => {
    setTitleCount(waiting)
    return () => setTitleCount(0)
  }, [waiting])
}

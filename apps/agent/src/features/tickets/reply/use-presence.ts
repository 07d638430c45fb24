import type { AnswerOf } from '@stoa/client/shape'
import { useEffect, useState } from 'react'
import { call } from '../../../lib/api.ts'

type Colleagues = AnswerOf<'tickets.presence'>['items']

const every = 10_000 // milliseconds
/** Milliseconds that one looks before it is said: whoever passes by does not look. */
const rest = 400

/** Says that one looks at a ticket, and whether one writes, as long as it is on screen. @returns who else does */
export function usePresence(ticketId: number, writes: boolean): Colleagues {
  const [colleagues, setColleagues] = useState<Colleagues>([])
  useEffect(() => {
    let over = false
    const say = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        const { items } = await call('tickets.presence', { params: { id: ticketId }, body: { writes } })
        if (!over) setColleagues(items)
      } catch {
        // Without a connection nobody knows who else is there.
        if (!over) setColleagues([])
      }
    }
    const first = setTimeout(say, writes ? 0 : rest)
    const timer = setInterval(say, every)
    document.addEventListener('visibilitychange', say)
    return () => {
      over = true
      clearTimeout(first)
      clearInterval(timer)
      document.removeEventListener('visibilitychange', say)
    }
  }, [ticketId, writes])
  return colleagues
}

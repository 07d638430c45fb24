import { useMatch } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { paths } from '../../paths.ts'
import { useReading, useUnread } from './use-unread.ts'

/** Whoever looks at a ticket has read what there was to tell about it, however they came there. */
export function useReadOpenTicket(): void {
  const ticketId = useMatch({
    from: `/app${paths.ticket}`,
    shouldThrow: false,
    select: ({ params }) => params.id,
  })
  const unread = useUnread()
  const { all } = useReading()
  const read = useEffectEvent((id: number) => all({ body: { ticketId: id } }))
  const newest = unread?.newest?.id
  useEffect(() => {
    if (ticketId !== undefined && newest !== undefined && document.visibilityState === 'visible')
      read(ticketId)
  }, [ticketId, newest])
}

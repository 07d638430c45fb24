import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useConnection } from '../../lib/connection.ts'
import { flush } from '../../lib/outbox/flush.ts'
import { outbox, useOutbox } from '../../lib/outbox/outbox.ts'
import { useMe } from '../../lib/session.ts'

/** Milliseconds between two tries, where nothing says that the server is back. */
const pause = 5_000

/** Sends what waits: at the start, when the network or the socket is back, and every few seconds as long as something waits. */
export function useSending(): void {
  const queryClient = useQueryClient()
  const { id } = useMe()
  const connection = useConnection()
  const waits = useOutbox().waiting.length > 0
  useEffect(() => outbox.openFor(id), [id])
  useEffect(() => {
    if (!waits) return
    const send = () => void flush(queryClient)
    if (connection === 'open') send()
    const timer = setInterval(send, pause)
    window.addEventListener('online', send)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', send)
    }
  }, [waits, connection, queryClient])
}

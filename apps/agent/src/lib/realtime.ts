import { type RealtimeMessage, realtimePath, resumeParameter } from '@stoa/contract/realtime'
import type { QueryClient } from '@tanstack/react-query'
import { backoff } from './backoff.ts'
import { connection } from './connection.ts'
import { createStaleCollector } from './stale.ts'

/** Keeps one socket open and refetches what events make stale. Returns the function that ends it. */
export function startRealtime(queryClient: QueryClient): () => void {
  const collect = createStaleCollector(queryClient)
  let socket: WebSocket
  let seen: number | null = null
  let attempt = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false

  const hear = (message: RealtimeMessage) => {
    if (message.kind === 'event') {
      seen = message.seq
      collect(message)
      return
    }
    // After a resume, `hello` names the newest number while the missed events are still to come.
    const numbersBeganAnew = seen !== null && message.seq < seen
    if (message.kind === 'reset' || numbersBeganAnew) queryClient.invalidateQueries()
    if (message.kind === 'reset' || numbersBeganAnew || seen === null) seen = message.seq
  }

  const connect = () => {
    clearTimeout(timer)
    socket = new WebSocket(seen === null ? realtimePath : `${realtimePath}?${resumeParameter}=${seen}`)
    socket.onopen = () => {
      attempt = 0
      connection.set('open')
    }
    socket.onmessage = ({ data }) => hear(JSON.parse(String(data)) as RealtimeMessage)
    socket.onclose = () => {
      if (ended) return
      connection.set('reconnecting')
      timer = setTimeout(connect, backoff(attempt))
      attempt += 1
    }
  }

  /** A network that came back, or a laptop that woke up, does not wait for the backoff. */
  const hurry = () => {
    if (socket.readyState !== WebSocket.CLOSED) return
    attempt = 0
    connect()
  }
  window.addEventListener('online', hurry)
  document.addEventListener('visibilitychange', hurry)
  connect()

  return () => {
    ended = true
    clearTimeout(timer)
    window.removeEventListener('online', hurry)
    document.removeEventListener('visibilitychange', hurry)
    socket.close()
    connection.set('open')
  }
}

import type { RealtimeMessage } from '@stoa/contract/realtime'
import type { WebSocket } from 'ws'
import type { Hearer } from './audience.ts'

// A tab that does not read would let the process grow; it is cut and resumes from its sequence number.
const MOST_UNREAD_BYTES = 1_000_000

export type Listener = Hearer & {
  send(message: RealtimeMessage): void
  close(): void
  /** Whether the other side has answered since it was last asked. */
  isAlive(): boolean
  ask(): void
}

export const listenerOn = (socket: WebSocket, hearer: Hearer): Listener => {
  let alive = true
  socket.on('pong', () => {
    alive = true
  })
  return {
    ...hearer,
    send(message) {
      if (socket.bufferedAmount > MOST_UNREAD_BYTES) socket.terminate()
      else socket.send(JSON.stringify(message))
    },
    close: () => socket.close(4401, 'signed out'),
    isAlive: () => alive,
    ask() {
      alive = false
      socket.ping()
    },
  }
}

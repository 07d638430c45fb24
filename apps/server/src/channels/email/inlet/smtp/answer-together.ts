import type { Server } from 'node:net'
import type { SMTPServerSession } from 'smtp-server'
import { createWriteTogether, type WriteTogether } from '../../../../platform/db/write-together.ts'

/**
 * What a client asked in one go (RFC 2920) is answered in one go. To be called with the session before it is answered. Connections are known by
 * the port of the other side; two that happen to have the same one lose nothing but this.
 */
export const createAnswersTogether = (server: Server): ((session: SMTPServerSession) => void) => {
  const lines = new Map<number, WriteTogether>()
  server.on('connection', socket => {
    const port = socket.remotePort ?? 0
    const together = createWriteTogether(socket)
    lines.set(port, together)
    socket.once('close', () => {
      if (lines.get(port) === together) lines.delete(port)
    })
  })
  return ({ remotePort }) => lines.get(remotePort)?.()
}

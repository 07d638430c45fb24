import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Outcome } from '../../../delivery/channel.ts'
import type { MailServer } from '../../mail-server.ts'
import { readRefusal } from '../rules/read-refusal.ts'
import { openConnection } from './open-connection.ts'
import { type MailEnvelope, sendOver } from './send-over.ts'

const IDLE = 20_000

type Idle = { connection: SMTPConnection; timer: NodeJS.Timeout }

/**
 * Open lines to SMTP servers, kept a while for the next mail. The library's own pool is not used: it sends a mail
 * again by itself when the line breaks, and the customer may get it twice.
 */
export type Lines = {
  send(server: MailServer, envelope: MailEnvelope, raw: Buffer): Promise<Outcome>
  close(): void
}

export const createLines = (): Lines => {
  // By everything that the line depends on, so a changed account never meets a line of the old one.
  const idle = new Map<string, Idle[]>()
  const keyOf = (server: MailServer) => JSON.stringify(server)

  const take = (server: MailServer): SMTPConnection | undefined => {
    const kept = idle.get(keyOf(server))?.pop()
    clearTimeout(kept?.timer)
    return kept?.connection.destroyed ? take(server) : kept?.connection
  }

  const keep = (server: MailServer, connection: SMTPConnection) => {
    const key = keyOf(server)
    const waiting = idle.get(key) ?? []
    const entry: Idle = { connection, timer: setTimeout(() => forget(), IDLE) }
    const forget = () => {
      const left = (idle.get(key) ?? []).filter(other => other !== entry)
      if (left.length > 0) idle.set(key, left)
      else idle.delete(key)
      connection.quit()
    }
    entry.timer.unref()
    idle.set(key, [...waiting, entry])
  }

  const sendOverNew = async (server: MailServer, envelope: MailEnvelope, raw: Buffer): Promise<Outcome> => {
    const connection = await openConnection(server).catch((error: Error) => error)
    if (connection instanceof Error) return readRefusal(connection, false)
    const { outcome } = await sendOver(connection, envelope, raw)
    if (outcome.kind === 'sent') keep(server, connection)
    else connection.close()
    return outcome
  }

  return {
    async send(server, envelope, raw) {
      const connection = take(server)
      if (!connection) return sendOverNew(server, envelope, raw)
      const { outcome, untouched } = await sendOver(connection, envelope, raw)
      if (outcome.kind === 'sent') keep(server, connection)
      else connection.close()
      // A kept line may have gone stale; that says nothing about the mail.
      return untouched ? sendOverNew(server, envelope, raw) : outcome
    },
    close() {
      for (const { connection, timer } of [...idle.values()].flat()) {
        clearTimeout(timer)
        connection.quit()
      }
      idle.clear()
    },
  }
}

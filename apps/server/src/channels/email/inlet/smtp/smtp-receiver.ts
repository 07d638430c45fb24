import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { Platform } from '../../../../platform/platform.ts'
import { listenFailure } from '../../../../platform/start-error.ts'
import { keepRaw, type RecentRaw } from '../../../intake/commands.ts'
import { smtpDedupKey } from '../dedup-key.ts'
import type { MailSource } from '../mail-source.ts'

const LARGEST = 50 * 1024 * 1024
const SILENCE = 60_000
const LAST_WORDS = 3000

export type SmtpReceiver = {
  /** Which port it listens on; the configured one, or the one that the system chose for 0. */
  port: number
  /** Takes no new connections, and gives running ones a few seconds. */
  close(): Promise<void>
}

const refusal = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code })

/**
 * Takes mail by SMTP for every recipient: forwarders rewrite them, and what nobody expected goes to the default department.
 * A mail is acknowledged when its bytes are in the ledger for good, never before. @throws StartError where the port is taken
 */
export const startSmtpReceiver = async (platform: Platform, recent?: RecentRaw): Promise<SmtpReceiver> => {
  const { db, clock, config, log, arrived } = platform

  const receive = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> => {
    const raw = await collect(stream)
    if (raw === null) throw refusal(552, 'The message is larger than 50 MB')
    const receivedAt = clock.now()
    const { mailFrom, rcptTo } = session.envelope
    const to = rcptTo.map(recipient => recipient.address)
    const source: MailSource = {
      kind: 'smtp',
      from: mailFrom ? mailFrom.address : '',
      to,
      client: session.remoteAddress,
    }
    const dedupKey = smtpDedupKey(raw, to, receivedAt)
    const { id, duplicate } = await keepRaw(db, {
      channel: 'email',
      source: withoutNul(source),
      raw,
      dedupKey,
      receivedAt,
    })
    if (!duplicate) recent?.put(id, raw)
    arrived.ring()
    return `Kept as ${id}`
  }

  const server = new SMTPServer({
    banner: 'Stoa',
    size: LARGEST,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    socketTimeout: SILENCE,
    closeTimeout: LAST_WORDS,
    logger: false,
    onData: (stream, session, callback) => {
      receive(stream, session).then(
        answer => callback(null, answer),
        error => {
          // The client's own doing: too large, or gone before the end.
          if (error.responseCode || error.code === 'ECONNECTION') return callback(error)
          log.error({ err: error }, 'a mail could not be kept; its sender was asked to try again')
          callback(refusal(451, 'The message could not be kept, please try again later'))
        },
      )
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.smtpPort, config.host, () => {
      server.off('error', reject)
      resolve()
    })
  }).catch(error => {
    throw listenFailure(error, { host: config.host, port: config.smtpPort, variable: 'STOA_SMTP_PORT' })
  })
  server.on('error', error => log.debug({ err: error }, 'an SMTP connection broke'))

  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise<void>(resolve => server.close(() => resolve())),
  }
}

/** @returns null where there was more than the size that was announced; the rest is read and thrown away */
const collect = async (stream: SMTPServerDataStream): Promise<Buffer | null> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) {
    if (stream.sizeExceeded) chunks.length = 0
    else chunks.push(chunk)
  }
  return stream.sizeExceeded ? null : Buffer.concat(chunks)
}

// JSON in PostgreSQL cannot hold a NUL either.
const withoutNul = (source: MailSource): MailSource =>
  JSON.parse(JSON.stringify(source).replaceAll('\\u0000', ''))

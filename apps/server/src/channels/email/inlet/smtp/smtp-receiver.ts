import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { createPipeline } from '../../../../platform/db/pipeline.ts'
import type { Platform } from '../../../../platform/platform.ts'
import { listenFailure, StartError } from '../../../../platform/start-error.ts'
import { createKeepTogether, type RecentRaw } from '../../../intake/commands.ts'
import { type Authenticate, createAuthenticate } from '../authentication/authenticate.ts'
import { createAnswersTogether } from './answer-together.ts'
import { type Certificate, readCertificate } from './certificate.ts'
import { createAcceptedRecipients, isKnownRecipient } from './known-recipients.ts'
import { createLinesOpen } from './lines-open.ts'
import { createPressureGauge, type Limits, usualLimits } from './pressure.ts'
import { receiveMail } from './receive-mail.ts'
import { refusal } from './refusal.ts'

const SILENCE = 60_000
const LAST_WORDS = 3000
const MOST_CONNECTIONS = 300

export type SmtpReceiver = {
  /** Which port it listens on; the configured one, or the one that the system chose for 0. */
  port: number
  /** Takes no new connections, and gives running ones a few seconds. */
  close(): Promise<void>
}

type Done = (error?: Error | null, answer?: string) => void

/**
 * Takes mail by SMTP, encrypted where the other side can. A mail is acknowledged when its bytes are in the ledger for
 * good, never before; where there is no room for more, its sender is asked to come again.
 * @throws StartError where the port is taken or the certificate is no good
 */
export const startSmtpReceiver = async (
  platform: Platform,
  {
    recent,
    limits = usualLimits,
    authenticate = createAuthenticate(),
  }: { recent?: RecentRaw; limits?: Limits; authenticate?: Authenticate } = {},
): Promise<SmtpReceiver> => {
  const { db, config, log } = platform
  const { smtpLargestMb: largestMb } = config
  const gauge = createPressureGauge(platform, limits)
  const lines = createLinesOpen()
  const accepted = createAcceptedRecipients(db)
  const pipeline = createPipeline(platform.pool)
  const around = { gauge, recent, largestMb, authenticate, keep: createKeepTogether(pipeline) }

  /** Answers with what is thrown; what nobody meant to throw is our trouble, and passes. */
  const answering = (work: Promise<string | undefined>, done: Done) => {
    work.then(
      answer => done(null, answer),
      error => {
        // The client's own doing: refused, or gone before the end.
        if (error.responseCode || error.code === 'ECONNECTION') return done(error)
        log.error({ err: error }, 'a mail could not be taken in; its sender was asked to try again')
        done(refusal(451, '4.3.0 The message could not be kept, please try again later'))
      },
    )
  }
  const requireRoom = async (): Promise<undefined> => {
    const obstacle = await gauge.obstacle()
    if (obstacle) throw refusal(452, `4.3.1 ${obstacle}, please try again later`)
  }
  const requireKnown = async (address: string): Promise<undefined> => {
    if ((await accepted()) === 'known' && !(await isKnownRecipient(db, address)))
      throw refusal(550, '5.1.1 Nobody has this address here')
  }

  const options = {
    banner: 'Stoa',
    size: largestMb * 1024 * 1024,
    authOptional: true,
    disabledCommands: ['AUTH'],
    disableReverseLookup: true,
    // Phones and machines bear addresses that are none by the book, and mail from them is wanted all the same.
    lenientAddressParsing: true,
    socketTimeout: SILENCE,
    closeTimeout: LAST_WORDS,
    maxClients: MOST_CONNECTIONS,
    logger: false,
    onConnect: ({ remoteAddress, id }: SMTPServerSession, done: Done) =>
      done(
        lines.open(remoteAddress, id) ? null : refusal(421, '4.7.0 Too many connections from your address'),
      ),
    onClose: ({ remoteAddress, id }: SMTPServerSession) => lines.close(remoteAddress, id),
    onMailFrom: (_: unknown, session: SMTPServerSession, done: Done) => {
      answersTogether(session)
      answering(requireRoom(), done)
    },
    onRcptTo: ({ address }: { address: string }, session: SMTPServerSession, done: Done) => {
      answersTogether(session)
      answering(requireKnown(address), done)
    },
    onData: (stream: Parameters<typeof receiveMail>[2], session: SMTPServerSession, done: Done) =>
      answering(receiveMail(platform, around, stream, session), done),
  }
  const server = createServer(options, await readCertificate(config))
  const answersTogether = createAnswersTogether(server.server)
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
    async close() {
      await new Promise<void>(resolve => server.close(() => resolve()))
      await pipeline.close()
    },
  }
}

const createServer = (options: object, { cert, key }: Certificate): SMTPServer => {
  try {
    return new SMTPServer({ ...options, cert, key })
  } catch (error) {
    throw new StartError(
      `The certificate of the mail receiver cannot be used: ${(error as Error).message}. See STOA_SMTP_CERT and STOA_SMTP_KEY.`,
      { cause: error },
    )
  }
}

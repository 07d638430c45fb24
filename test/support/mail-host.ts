import type { AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = {
  /** The return path; empty for automatic mail. */
  from: string
  to: string[]
  raw: Buffer
  read(): Promise<Email>
}

/**
 * How the host takes the next mail: `accept`; a refusal such as `550 5.1.1 No such user`, at the recipient or after
 * the data; `drop after data` keeps the mail and breaks the line without a word; `hold after data` keeps it and says nothing.
 */
export type Manner =
  | 'accept'
  | 'drop after data'
  | 'hold after data'
  | { recipient: string; only?: string }
  | { data: string }

export type MailHost = {
  port: number
  /** Every mail that was handed over whole, also those for which the line was broken. */
  received: ReceivedMail[]
  /** Manners for the next mails, one each; afterwards all are accepted. */
  will(...manners: Manner[]): void
  /** Cuts every open line. */
  hangUp(): void
  close(): Promise<void>
}

const refusal = (words: string) =>
  Object.assign(new Error(words.slice(4)), { responseCode: Number(words.slice(0, 3)) })

/** The customers' mail host: a real SMTP server on loopback, which takes mail for everybody. Sign in as anyone with `password`, or with a token that `isGood`. */
export const startMailHost = async ({
  password,
  isGood,
}: {
  password?: string
  isGood?: (token: string) => boolean
} = {}): Promise<MailHost> => {
  const received: ReceivedMail[] = []
  const manners: Manner[] = []
  const sockets = new Set<Socket>()
  const hangUp = () => {
    for (const socket of sockets) socket.destroy()
  }
  const current = (): Manner => manners[0] ?? 'accept'

  const signsIn = password !== undefined || isGood !== undefined
  const server = new SMTPServer({
    disabledCommands: signsIn ? ['STARTTLS'] : ['AUTH', 'STARTTLS'],
    authMethods: isGood ? ['PLAIN', 'XOAUTH2'] : ['PLAIN', 'LOGIN'],
    allowInsecureAuth: true,
    authOptional: !signsIn,
    disableReverseLookup: true,
    lenientAddressParsing: true,
    size: 50 * 1024 * 1024,
    onAuth(auth, _session, done) {
      const byToken = auth.method === 'XOAUTH2' && isGood?.(auth.accessToken ?? '')
      if (byToken || (password !== undefined && auth.password === password))
        done(null, { user: auth.username })
      else done(refusal('535 5.7.8 Wrong user name or password'))
    },
    onRcptTo(address, _session, done) {
      const manner = current()
      if (typeof manner !== 'object' || !('recipient' in manner)) return done()
      if (manner.only !== undefined && manner.only !== address.address) return done()
      if (manner.only === undefined) manners.shift()
      done(refusal(manner.recipient))
    },
    async onData(stream, session, done) {
      // Whoever is killed in the midst of a mail has handed nothing over.
      const raw = await buffer(stream).catch(() => null)
      if (!raw) return done(refusal('451 4.4.2 The line broke'))
      const manner = manners.shift() ?? 'accept'
      if (typeof manner === 'object' && 'data' in manner) return done(refusal(manner.data))
      const { mailFrom, rcptTo } = session.envelope
      received.push({
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(recipient => recipient.address),
        raw,
        read: () => PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' }),
      })
      if (manner === 'drop after data') hangUp()
      else if (manner !== 'hold after data') done(null, `Taken as number ${received.length}`)
    },
  })
  // Lines that a test or a demo cuts are no news.
  server.on('error', () => {})
  server.server.on('connection', socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))

  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    will: (...next) => {
      manners.push(...next)
    },
    hangUp,
    async close() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      hangUp()
      await closed
    },
  }
}

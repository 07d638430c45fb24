import { isIP } from 'node:net'
import { isOnThisMachine, type MailServer } from '../../mail-server.ts'
import { createPop3Line, openSocket, Pop3Refusal } from './pop3-line.ts'

const SILENCE = 60_000

/** A mail as the server lists it: its number in this session, and its id for good. */
export type Listed = { number: number; uidl: string }

export type Pop3 = {
  greeting: string
  list(): Promise<Listed[]>
  retrieve(number: number): Promise<Buffer>
  /** Counts only when the session ends by `quit`. */
  delete(number: number): Promise<void>
  quit(): Promise<void>
  close(): void
}

/** What servers say to a command that they do not know does not name it. */
const withoutStls = (error: Error) => {
  if (!(error instanceof Pop3Refusal)) throw error
  throw new Error(`STLS is not supported: ${error.message}`, { cause: error })
}

/** Connects to a POP3 server and signs in (RFC 1939, 2595). The signal ends it in whatever state it is. */
export const openPop3 = async (server: MailServer, signal: AbortSignal): Promise<Pop3> => {
  const { host, port, security, username } = server
  const rejectUnauthorized = !isOnThisMachine(host)
  const socket = await openSocket({ host, port, tls: security === 'tls', rejectUnauthorized }, signal)
  const line = createPop3Line(socket, SILENCE)
  try {
    const greeting = await line.status()
    if (security === 'starttls') {
      await line.command('STLS').catch(withoutStls)
      await line.encrypt({ servername: isIP(host) ? '' : host, rejectUnauthorized })
    }
    for (const word of [username, server.password])
      if (/[\r\n]/.test(word)) throw new Error('A name or password with a line break is none.')
    if (server.accessToken === undefined) {
      await line.command(`USER ${username}`)
      await line.command(`PASS ${server.password}`)
    } else await signInByToken(line, username, server.accessToken)
    return {
      greeting,
      async list() {
        await line.command('UIDL')
        const lines = (await line.block()).toString('latin1').split('\r\n')
        return lines.flatMap(each => {
          const [number, uidl] = each.trim().split(/\s+/)
          return uidl ? [{ number: Number(number), uidl }] : []
        })
      },
      async retrieve(number) {
        await line.command(`RETR ${number}`)
        return line.block()
      },
      async delete(number) {
        await line.command(`DELE ${number}`)
      },
      async quit() {
        await line.command('QUIT')
        line.close()
      },
      close: line.close,
    }
  } catch (error) {
    line.close()
    throw error
  }
}

/** XOAUTH2, as Google and Microsoft document it. A token is longer than a line may be, so it goes in a step of its own. */
const signInByToken = async (line: ReturnType<typeof createPop3Line>, username: string, token: string) => {
  const words = `user=${username}\x01auth=Bearer ${token}\x01\x01`
  await line.step('AUTH XOAUTH2')
  // Whoever is refused is told why first, has to answer that with nothing, and then gets the refusal.
  if ((await line.step(Buffer.from(words).toString('base64'))) === 'more') await line.step('')
}

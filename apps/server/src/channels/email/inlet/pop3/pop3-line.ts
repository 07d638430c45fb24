import { once } from 'node:events'
import { connect, isIP, type Socket } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'

const LF = 10
const DOT = 46
// A single mail of that size is more than the ledger takes.
const LONGEST_ANSWER = 220 * 1024 * 1024

/** What a server said that is no +OK, in its own words. */
export class Pop3Refusal extends Error {
  override name = 'Pop3Refusal'
}

/** Lines of bytes over one socket; commands are sent one by one. */
export const createPop3Line = (first: Socket | TLSSocket, milliseconds: number) => {
  let socket = first
  let pending: Buffer[] = []
  let pendingBytes = 0
  let failure: Error | null = null
  let wake = () => {}

  const hear = (chunk: Buffer) => {
    pending.push(chunk)
    pendingBytes += chunk.byteLength
    wake()
  }
  const fail = (error: Error) => {
    failure ??= error
    wake()
  }
  const ended = () => fail(new Error('The connection broke.'))
  const listen = () => {
    socket.setTimeout(milliseconds, () =>
      socket.destroy(new Error('The server has said nothing for too long.')),
    )
    socket.on('data', hear).on('error', fail).on('close', ended)
  }
  listen()

  const more = async () => {
    if (failure) throw failure
    if (pendingBytes > LONGEST_ANSWER) throw new Error('The server sends more than a mail can have.')
    await new Promise<void>(resolve => {
      wake = resolve
    })
  }

  /** The next line without its end. */
  const line = async (): Promise<Buffer> => {
    let scanned = 0
    for (;;) {
      const at = pending.findIndex((chunk, index) => index >= scanned && chunk.includes(LF))
      if (at >= 0) {
        const whole = Buffer.concat(pending.splice(0, at + 1))
        const end = whole.indexOf(LF)
        const rest = whole.subarray(end + 1)
        if (rest.byteLength > 0) pending.unshift(rest)
        pendingBytes -= end + 1
        return whole.subarray(0, whole[end - 1] === 13 ? end - 1 : end)
      }
      scanned = pending.length
      const before = pendingBytes
      while (pendingBytes === before) await more()
    }
  }

  /** @throws Pop3Refusal */
  const status = async (): Promise<string> => {
    const said = (await line()).toString('latin1')
    if (said.startsWith('+')) return said.replace(/^\+(OK)?\s*/, '')
    throw new Pop3Refusal(said.replace(/^-ERR\s*/, '') || 'The server refused without a word.')
  }

  return {
    status,
    async command(text: string): Promise<string> {
      socket.write(`${text}\r\n`)
      return status()
    },
    /** One step of signing in (RFC 5034). @returns whether the server wants another one, or is content */
    async step(text: string): Promise<'more' | 'done'> {
      socket.write(`${text}\r\n`)
      const said = (await line()).toString('latin1')
      if (said.startsWith('+OK')) return 'done'
      if (said.startsWith('+')) return 'more'
      throw new Pop3Refusal(said.replace(/^-ERR\s*/, '') || 'The server refused without a word.')
    },
    /** Up to the dot that stands alone; doubled dots at the beginning of lines are single again. */
    async block(): Promise<Buffer> {
      const lines: Buffer[] = []
      for (;;) {
        const next = await line()
        if (next[0] !== DOT) lines.push(next)
        else if (next.byteLength === 1) return Buffer.concat(lines.flatMap(each => [each, crlf]))
        else lines.push(next.subarray(1))
      }
    },
    async encrypt(options: { servername: string; rejectUnauthorized: boolean }) {
      // Whoever sits in between must not have slipped in answers before the encryption began.
      if (pendingBytes > 0) throw new Error('The server spoke before the encryption began.')
      const plain = socket
      plain.off('data', hear).off('close', ended)
      const secured = connectTls({ socket: plain, ...options })
      await once(secured, 'secureConnect')
      socket = secured
      pending = []
      listen()
    },
    close: () => socket.destroy(),
  }
}

const crlf = Buffer.from('\r\n')

/** Connects, from the first byte on encrypted or not. */
export const openSocket = async (
  server: { host: string; port: number; tls: boolean; rejectUnauthorized: boolean },
  signal: AbortSignal,
): Promise<Socket> => {
  const { host, port, rejectUnauthorized } = server
  signal.throwIfAborted()
  const socket = server.tls
    ? connectTls({ host, port, rejectUnauthorized, servername: isIP(host) ? '' : host })
    : connect({ host, port })
  const end = () => socket.destroy()
  signal.addEventListener('abort', end)
  socket.once('close', () => signal.removeEventListener('abort', end))
  socket.setTimeout(30_000, () => socket.destroy(new Error('The server does not answer.')))
  await once(socket, server.tls ? 'secureConnect' : 'connect')
  return socket
}

import { ImapFlow } from 'imapflow'
import { isOnThisMachine, type MailServer } from '../../mail-server.ts'

/**
 * Connects and signs in. Certificates are verified except on this very machine, where nobody can sit in between.
 * The signal ends it in whatever state it is.
 */
export const openConnection = async (server: MailServer, signal: AbortSignal): Promise<ImapFlow> => {
  const client = new ImapFlow({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    ...(server.security !== 'tls' && { doSTARTTLS: server.security === 'starttls' }),
    auth: {
      user: server.username,
      ...(server.accessToken === undefined ? { pass: server.password } : { accessToken: server.accessToken }),
    },
    tls: { rejectUnauthorized: !isOnThisMachine(server.host) },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    socketTimeout: 6 * 60_000,
    // Below the half hour after which servers may hang up, and short enough for routers that forget.
    maxIdleTime: 4 * 60_000,
  })
  // A broken connection ends with 'close', and whatever is waited for then fails; 'error' only must not go unheard.
  client.on('error', () => {})
  signal.addEventListener('abort', () => client.close(), { once: true })
  signal.throwIfAborted()
  await client.connect()
  return client
}

/** The server's own words where it said something, else those of the connection. */
export const serverWords = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const { responseText } = error as Error & { responseText?: string }
  return responseText || error.message
}

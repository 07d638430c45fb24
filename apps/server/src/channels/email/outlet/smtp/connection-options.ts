import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import { isOnThisMachine, type MailServer } from '../../mail-server.ts'

export const connectionOptions = (server: MailServer): SMTPConnectionOptions => {
  const here = isOnThisMachine(server.host)
  return {
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    tls: { rejectUnauthorized: !here },
    allowInternalNetworkInterfaces: here,
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    socketTimeout: 120_000,
    socketCloseTimeout: 1_000,
  }
}

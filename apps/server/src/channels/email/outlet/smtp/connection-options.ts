import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'

/** How an SMTP server is reached and signed in to; the password in clear, so it is never logged or stored. */
export type SmtpServer = {
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  /** Empty: the server wants nobody to sign in. */
  username: string
  password: string
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/i

/** Certificates are verified except on this very machine, where nobody can sit in between. */
export const connectionOptions = (server: SmtpServer): SMTPConnectionOptions => {
  const here = loopback.test(server.host)
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

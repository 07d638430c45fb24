import type { ConnectionProblem } from '@stoa/contract/connection-problems'

/** How a mail server is reached and signed in to; the password in clear, so it is never logged or stored. */
export type MailServer = {
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  /** Empty, for a server that sends: it wants nobody to sign in. */
  username: string
  password: string
  /** Signs in by XOAUTH2 or OAUTHBEARER instead of the password. */
  accessToken?: string
}

/** What came of trying a server: its words, and what is wrong with the line itself. */
export type Tested = { ok: boolean; answer: string; problem: ConnectionProblem | null }

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/i

/** Certificates are verified except on this very machine, where nobody can sit in between. */
export const isOnThisMachine = (host: string): boolean => loopback.test(host)

import { resolve } from 'node:path'
import { type Network, readNetworks } from './outgoing/networks.ts'
import { StartError } from './start-error.ts'

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'

/** Everything that the environment decides; the rest is settings in the database. */
export type Config = {
  /** 0 lets the system choose a free port. */
  port: number
  host: string
  /** Absolute. */
  dataDir: string
  /** null means the embedded PostgreSQL. */
  databaseUrl: string | null
  /** 0 lets the system choose a free port. */
  smtpPort: number
  /** Megabytes that a mail may have that comes by SMTP. */
  smtpLargestMb: number
  /** Absolute paths; null means a certificate that Stoa makes for itself. */
  smtpCertificate: { certFile: string; keyFile: string } | null
  /** Without a trailing slash; null where it follows from a port that the system chooses. */
  publicUrl: string | null
  /** The first owner, created at the first start instead of on the set-up page. */
  owner: { email: string; password: string } | null
  /** STOA_SECRET as it was given; null means the key file in the data folder. */
  secret: string | null
  /** Private networks that requests of rules and macros may go to all the same. */
  requestNetworks: readonly Network[]
  logLevel: LogLevel
}

const logLevels: readonly string[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** Reads the environment; a setting that cannot work is a StartError that names it. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => {
  const port = readPort(env, 'PORT', 4400)
  return {
    port,
    host: env.HOST || '127.0.0.1',
    dataDir: resolve(env.STOA_DATA || 'data'),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    smtpPort: readPort(env, 'STOA_SMTP_PORT', 2525),
    smtpLargestMb: readMegabytes('STOA_SMTP_MAX_MB', env.STOA_SMTP_MAX_MB, 50),
    smtpCertificate: readCertificateFiles(env.STOA_SMTP_CERT, env.STOA_SMTP_KEY),
    publicUrl: readPublicUrl(env.STOA_PUBLIC_URL) ?? (port === 0 ? null : `http://localhost:${port}`),
    owner: readOwner(env.STOA_OWNER_EMAIL, env.STOA_OWNER_PASSWORD),
    secret: env.STOA_SECRET || null,
    requestNetworks: readNetworks('STOA_REQUEST_NETWORKS', env.STOA_REQUEST_NETWORKS),
    logLevel: readLogLevel(env.STOA_LOG),
  }
}

const readPort = (env: NodeJS.ProcessEnv, variable: string, otherwise: number): number => {
  const text = env[variable]
  if (!text) return otherwise
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new StartError(`${variable} must be a port number from 0 to 65535, but is “${text}”.`)
}

const readMegabytes = (variable: string, text: string | undefined, otherwise: number): number => {
  if (!text) return otherwise
  const megabytes = Number(text)
  // A record of the ledger is held in memory, and PostgreSQL's limit is not far beyond.
  if (/^\d+$/.test(text) && megabytes >= 1 && megabytes <= 200) return megabytes
  throw new StartError(`${variable} must be a number of megabytes from 1 to 200, but is “${text}”.`)
}

const readCertificateFiles = (
  cert: string | undefined,
  key: string | undefined,
): Config['smtpCertificate'] => {
  if (!cert && !key) return null
  if (!cert || !key)
    throw new StartError('STOA_SMTP_CERT and STOA_SMTP_KEY must be given together or not at all.')
  return { certFile: resolve(cert), keyFile: resolve(key) }
}

/** The text is never repeated in the error: it may hold a password. */
const readDatabaseUrl = (text: string | undefined): string | null => {
  if (!text) return null
  if (/^postgres(ql)?:\/\/./.test(text)) return text
  throw new StartError('DATABASE_URL must look like postgres://user:password@host:5432/database.')
}

const readPublicUrl = (text: string | undefined): string | null => {
  if (!text) return null
  const url = URL.parse(text)
  const plain = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username
  if (plain) return url.href.replace(/\/+$/, '')
  throw new StartError(
    `STOA_PUBLIC_URL must be an address like https://help.example.com, but is “${url?.username ? 'one with a user name' : text}”.`,
  )
}

const readOwner = (email: string | undefined, password: string | undefined): Config['owner'] => {
  if (!email && !password) return null
  if (!email || !password)
    throw new StartError('STOA_OWNER_EMAIL and STOA_OWNER_PASSWORD must be given together or not at all.')
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    throw new StartError(`STOA_OWNER_EMAIL must be an e-mail address, but is “${email}”.`)
  return { email, password }
}

const readLogLevel = (text: string | undefined): LogLevel => {
  if (!text) return 'info'
  if (isLogLevel(text)) return text
  throw new StartError(`STOA_LOG must be one of ${logLevels.join(', ')}, but is “${text}”.`)
}

const isLogLevel = (text: string): text is LogLevel => logLevels.includes(text)

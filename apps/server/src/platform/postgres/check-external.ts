import pg from 'pg'
import { StartError } from '../start-error.ts'

const oldestVersion = 15
const patienceMs = 10_000

/**
 * Proves that the PostgreSQL that DATABASE_URL names can be used; a StartError says what is wrong with
 * it, without the password.
 */
export const checkExternal = async (url: string): Promise<void> => {
  const client = connectionTo(url)
  // Without a listener, a server that drops the connection would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new StartError(whyNot(client, error), { cause: error })
  }
  try {
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    )
    const version = Math.floor((rows[0]?.version ?? 0) / 10_000)
    if (version < oldestVersion)
      throw new StartError(
        `The PostgreSQL that DATABASE_URL names is version ${version}, but Stoa needs ${oldestVersion} or newer.`,
      )
  } finally {
    await client.end()
  }
}

const connectionTo = (url: string): pg.Client => {
  try {
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs })
  } catch {
    throw new StartError('DATABASE_URL must look like postgres://user:password@host:5432/database.')
  }
}

const sentences: Record<string, (client: pg.Client) => string> = {
  '28P01': client =>
    `PostgreSQL at ${place(client)} refuses the password of the user “${client.user}” in DATABASE_URL.`,
  '28000': client => `PostgreSQL at ${place(client)} refuses the user “${client.user}” of DATABASE_URL.`,
  '3D000': client =>
    `PostgreSQL at ${place(client)} has no database “${client.database}”, which DATABASE_URL names.`,
  '53300': client => `PostgreSQL at ${place(client)} has no free connection left for Stoa.`,
}

const whyNot = (client: pg.Client, error: unknown): string => {
  const code = codeOf(error)
  const known = sentences[code]
  if (known) return known(client)
  if (error instanceof pg.DatabaseError)
    return `PostgreSQL at ${place(client)}, which DATABASE_URL names, refuses the connection (${error.message}).`
  const reason = code || (error instanceof Error ? error.message : 'no answer')
  return `PostgreSQL at ${place(client)}, which DATABASE_URL names, cannot be reached (${reason}).`
}

const place = (client: pg.Client): string =>
  client.host.startsWith('/') ? client.host : `${client.host}:${client.port}`

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

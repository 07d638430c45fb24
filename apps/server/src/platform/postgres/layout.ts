import { join } from 'node:path'

/** Where the embedded PostgreSQL keeps its things inside the data folder. */
export type Layout = {
  dataDir: string
  /** Belongs to the account that PostgreSQL runs as; appears by one rename, complete. */
  folder: string
  cluster: string
  passwordFile: string
  serverLog: string
}

export const layoutOf = (dataDir: string): Layout => layoutIn(dataDir, join(dataDir, 'postgres'))

/** A folder that is still being made has the same inside as the finished one. */
export const layoutIn = (dataDir: string, folder: string): Layout => ({
  dataDir,
  folder,
  cluster: join(folder, 'cluster'),
  passwordFile: join(folder, 'password'),
  serverLog: join(folder, 'server.log'),
})

export const userName = 'stoa'
export const databaseName = 'stoa'

export const urlOf = (port: number, password: string, database: string = databaseName): string =>
  `postgres://${userName}:${password}@127.0.0.1:${port}/${database}`

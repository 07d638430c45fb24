import { departments } from '@stoa/cast/company'
import type { CallFunction } from '@stoa/client/call'
import { runningPostgres } from '../../apps/server/src/platform/postgres/start-postgres.ts'
import { signedIn } from './signed-in.ts'
import { type StoaProcess, withDataDir, withStoa } from './stoa-process.ts'

type Company = {
  /** The API as the owner. */
  call: CallFunction
  /** To which mail may be sent. */
  addresses: string[]
}

type Mailed = Company & {
  stoa: StoaProcess
  /** Of its database. */
  url: string
}

/** Lends a new Stoa in a process of its own, with the departments of the cast and their addresses. */
export const withMailedStoa = <Result>(use: (mailed: Mailed) => Promise<Result>): Promise<Result> =>
  withDataDir(dataDir =>
    withStoa({ dataDir }, async stoa => {
      const url = await databaseOf(dataDir)
      return use({ stoa, url, ...(await addDepartments(stoa.origin)) })
    }),
  )

/** The address of the database that a Stoa runs on. */
export const databaseOf = async (dataDir: string): Promise<string> => {
  const url = await runningPostgres(dataDir)
  if (!url) throw new Error('The embedded database does not run')
  return url
}

/** Makes the departments of the cast. */
export const addDepartments = async (origin: string): Promise<Company> => {
  const call = await signedIn(origin)
  for (const { name, addresses } of Object.values(departments))
    await call('departments.create', { body: { name, addresses: [...addresses] } })
  return { call, addresses: Object.values(departments).flatMap(department => department.addresses) }
}

import { departments } from '@stoa/cast/company'
import type { CallFunction } from '@stoa/client/call'
import { runningPostgres } from '../../apps/server/src/platform/postgres/start-postgres.ts'
import { signedIn } from './signed-in.ts'
import { type StoaProcess, withDataDir, withStoa } from './stoa-process.ts'

type Mailed = {
  stoa: StoaProcess
  /** Of its database. */
  url: string
  /** The API as the owner. */
  call: CallFunction
  /** To which mail may be sent. */
  addresses: string[]
}

/** Lends a new Stoa in a process of its own, with the departments of the cast and their addresses. */
export const withMailedStoa = <Result>(use: (mailed: Mailed) => Promise<Result>): Promise<Result> =>
  withDataDir(dataDir =>
    withStoa({ dataDir }, async stoa => {
      const url = await runningPostgres(dataDir)
      if (!url) throw new Error('The embedded database does not run')
      const call = await signedIn(stoa.origin)
      for (const { name, addresses } of Object.values(departments))
        await call('departments.create', { body: { name, addresses: [...addresses] } })
      const addresses = Object.values(departments).flatMap(department => department.addresses)
      return use({ stoa, url, call, addresses })
    }),
  )

import type { Db, Tx } from '../../../platform/db/database.ts'

/** Everything read in it is as it was at one moment, so that what belongs together adds up while events come in. */
export const inOneMoment = <Result>(db: Db, read: (tx: Tx) => Promise<Result>): Promise<Result> =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)

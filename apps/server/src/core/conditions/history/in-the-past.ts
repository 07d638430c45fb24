import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

const OUT_OF_TIME = '57014'

/**
 * A look at the past that changes nothing, waits for nobody and ends in time: what is not ready after `longest` milliseconds is given up.
 * @returns whether it got to its end
 */
export const inThePast = async (
  db: Db,
  longest: number,
  look: (tx: Tx) => Promise<void>,
): Promise<boolean> => {
  try {
    await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async tx => {
        // A few thousand moments find their tickets one by one: to read all tickets for them would take longer the more there are.
        await sql`
          select set_config('statement_timeout', ${String(Math.ceil(longest))}, true), set_config('jit', 'off', true),
                 set_config('work_mem', '32MB', true), set_config('enable_hashjoin', 'off', true),
                 set_config('enable_mergejoin', 'off', true), set_config('enable_seqscan', 'off', true)`.execute(
          tx,
        )
        await look(tx)
      })
    return true
  } catch (error) {
    if ((error as { code?: unknown }).code !== OUT_OF_TIME) throw error
    return false
  }
}

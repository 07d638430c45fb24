import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

const OUT_OF_TIME = '57014'

/**
 * `longest`: milliseconds that a statement may take. A few thousand moments find their tickets one by one: to read all tickets for them would take
 * longer the more there are; `many` are a good part of all.
 */
type Looking = { longest: number; many?: boolean }

/**
 * A look at the past that changes nothing, waits for nobody and ends in time: what is not ready in time is given up.
 * @returns whether it got to its end
 */
export const inThePast = async (
  db: Db,
  { longest, many = false }: Looking,
  look: (tx: Tx) => Promise<void>,
): Promise<boolean> => {
  try {
    await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async tx => {
        await sql`
          select set_config('statement_timeout', ${String(Math.max(1, Math.ceil(longest)))}, true),
                 set_config('jit', 'off', true), set_config('work_mem', '32MB', true)`.execute(tx)
        if (many)
          // Two processors together, though the planner thinks that it is not worth it.
          await sql`
            select set_config('parallel_setup_cost', '10', true), set_config('parallel_tuple_cost', '0.001', true),
                   set_config('min_parallel_table_scan_size', '0', true),
                   set_config('min_parallel_index_scan_size', '0', true)`.execute(tx)
        else
          await sql`
            select set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
                   set_config('enable_seqscan', 'off', true)`.execute(tx)
        await look(tx)
      })
    return true
  } catch (error) {
    if ((error as { code?: unknown }).code !== OUT_OF_TIME) throw error
    return false
  }
}

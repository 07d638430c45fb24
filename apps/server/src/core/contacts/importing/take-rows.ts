import { sql } from 'kysely'
import type { Logger } from 'pino'
import { isWorthAnother } from '../../../platform/db/worth-another.ts'
import type { Act } from '../../../platform/events/act.ts'
import type { FileRow, ImportRow } from './store.ts'
import { type Came, type Taking, takeBatch } from './take-batch.ts'

/** SQLSTATE: the connection, a transaction that is over, resources, or a server that stops; no row is to blame for that. */
const isOfServer = (error: unknown): boolean =>
  /^(08|25|53|57|58)...$/.test((error as { code?: string } | null)?.code ?? '')

const halves = (rows: readonly FileRow[]) => {
  const middle = Math.ceil(rows.length / 2)
  return [rows.slice(0, middle), rows.slice(middle)]
}

/**
 * Takes rows together; where that fails and nobody knows why, the halves by themselves, until the row is found that is to blame: it alone fails,
 * and what was wrong stands in the log.
 */
export const takeRows = async (
  { act, log }: { act: Act; log: Logger },
  given: Pick<ImportRow, 'about'> & Taking,
  rows: readonly FileRow[],
): Promise<Came[]> => {
  await sql`savepoint rows_of_file`.execute(act.tx)
  try {
    const came = await takeBatch(act, given.about, given, rows)
    await sql`release savepoint rows_of_file`.execute(act.tx)
    return came
  } catch (error) {
    if (isWorthAnother(error) || isOfServer(error)) throw error
    await sql`rollback to savepoint rows_of_file`.execute(act.tx)
    await sql`release savepoint rows_of_file`.execute(act.tx)
    const [first] = rows
    if (first === undefined) throw error
    if (rows.length > 1) {
      const came: Came[] = []
      for (const half of halves(rows)) came.push(...(await takeRows({ act, log }, given, half)))
      return came
    }
    log.error({ err: error, line: first.line }, 'a row of a file of contacts could not be taken')
    return [{ line: first.line, outcome: 'failed', reason: 'not-possible' }]
  }
}

import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import type { Tables } from '../../../../platform/db/tables.generated.ts'

export type ImportRow = Selectable<Tables['mail_import']>

// Older ones say nothing to anybody any more.
const SHOWN = 20

export const insertImport = async (db: Db | Tx, row: Insertable<Tables['mail_import']>): Promise<number> => {
  const { id } = await db.insertInto('mail_import').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export const listImports = (db: Db): Promise<ImportRow[]> =>
  db.selectFrom('mail_import').selectAll().orderBy('id', 'desc').limit(SHOWN).execute()

export const findImport = (db: Db | Tx, id: number): Promise<ImportRow | undefined> =>
  db.selectFrom('mail_import').selectAll().where('id', '=', id).executeTakeFirst()

/** Those that are not over, the oldest first. */
export const openImports = (db: Db): Promise<ImportRow[]> =>
  db
    .selectFrom('mail_import')
    .selectAll()
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('id')
    .execute()

/** @returns whether it was not over yet: whoever stopped it meanwhile is not to be overruled */
export const changeImport = async (
  db: Db | Tx,
  id: number,
  change: Updateable<Tables['mail_import']>,
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('mail_import')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const noteProblem = (
  db: Db | Tx,
  problem: { mail_import_id: number; place: number; name: string; problem: string },
) =>
  db
    .insertInto('mail_import_problem')
    .values(problem)
    .onConflict(conflict => conflict.doNothing())
    .execute()

export const problemsOf = (db: Db, ids: readonly number[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('mail_import_problem')
        .selectAll()
        .where('mail_import_id', 'in', [...ids])
        .orderBy('mail_import_id')
        .orderBy('place')
        .limit(500)
        .execute()

export type Tally = { waiting: number; done: number; suppressed: number; failed: number }

/** What became of the records of an import so far. */
export const tallyOf = async (db: Db, id: number): Promise<Tally> => {
  const { rows } = await sql<{ state: keyof Tally; count: number }>`
    select state, count(*)::int as count from intake
    where source ->> 'kind' = 'archive' and source ->> 'importId' = ${String(id)} group by state`.execute(db)
  const none: Tally = { waiting: 0, done: 0, suppressed: 0, failed: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) }
}

/** Where the mails of an import belong, and what their tickets are. */
export const placeOfImport = async (
  tx: Tx,
  id: number,
): Promise<{ departmentId: number; status: 'resolved' | 'closed' } | null> => {
  const row = await findImport(tx, id)
  return row
    ? { departmentId: row.department_id, status: row.ticket_status === 'resolved' ? 'resolved' : 'closed' }
    : null
}

import type { ContactImport, ImportColumn, RowProblem } from '@stoa/contract/contact-imports'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { recordset } from '../../../platform/db/recordset.ts'
import type { Actor } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'

export type Counted = 'created' | 'updated' | 'skipped' | 'failed'
export type ImportRow = Omit<ContactImport, 'samples' | 'createdAt' | 'finishedAt' | 'columns'> & {
  columns: ImportColumn[]
  createdAt: Temporal.Instant
  finishedAt: Temporal.Instant | null
  begunBy: Actor
  /** The last line that was taken or failed. */
  reached: number
}

const columns = [
  ...([
    'id',
    'about',
    'file_name',
    'separator',
    'encoding',
    'header',
    'state',
    'columns',
    'known',
    'total',
    'reached',
  ] as const),
  ...([
    'created',
    'updated',
    'skipped',
    'failed',
    'created_at',
    'finished_at',
    'begun_by_kind',
    'begun_by_id',
  ] as const),
] as const

type Raw = {
  about: string
  file_name: string
  state: string
  columns: string[]
  known: string
  created_at: Temporal.Instant
  finished_at: Temporal.Instant | null
  begun_by_kind: string
  begun_by_id: number | null
} & Pick<ImportRow, 'id' | 'separator' | 'encoding' | 'header' | 'total' | 'reached' | Counted>

// The table takes no other words, and columns were parsed by the contract before they were written.
const read = ({
  file_name,
  created_at,
  finished_at,
  begun_by_kind,
  begun_by_id,
  ...row
}: Raw): ImportRow => ({
  ...row,
  about: row.about as ImportRow['about'],
  state: row.state as ImportRow['state'],
  known: row.known as ImportRow['known'],
  columns: row.columns as ImportColumn[],
  fileName: file_name,
  createdAt: created_at,
  finishedAt: finished_at,
  begunBy: { kind: begun_by_kind, id: begun_by_id } as Actor,
})

type NewImport = Pick<ImportRow, 'about' | 'fileName' | 'separator' | 'encoding' | 'header'>

export const insertImport = async (
  tx: Tx,
  given: NewImport & { actor: Actor; at: Temporal.Instant },
): Promise<number> => {
  const { id } = await tx
    .insertInto('contact_import')
    .values({
      about: given.about,
      file_name: given.fileName,
      separator: given.separator,
      encoding: given.encoding,
      header: given.header,
      state: 'uploaded',
      created_at: given.at,
      begun_by_kind: given.actor.kind,
      begun_by_id: given.actor.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type FileRow = { line: number; cells: string[] }

export const insertRows = async (tx: Tx, id: number, rows: readonly FileRow[]): Promise<void> => {
  await sql`insert into contact_import_row (import_id, line, cells)
    select ${id}, line, cells from ${recordset(rows, sql`line int, cells text[]`)}`.execute(tx)
}

export const countRows = (tx: Tx, id: number, total: number) =>
  tx.updateTable('contact_import').set({ total }).where('id', '=', id).execute()

export const listImports = async (db: Db, limit: number): Promise<ImportRow[]> =>
  (await db.selectFrom('contact_import').select(columns).orderBy('id', 'desc').limit(limit).execute()).map(
    read,
  )

/** @throws not_found */
export const getImport = async (db: Db | Tx, id: number): Promise<ImportRow> => {
  const row = await db.selectFrom('contact_import').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? read(row) : refuse('not_found')
}

/** @throws not_found */
export const lockImport = async (tx: Tx, id: number): Promise<ImportRow> => {
  const row = await tx
    .selectFrom('contact_import')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? read(row) : refuse('not_found')
}

/** The oldest one that runs, unless another process is at it. */
export const lockRunning = async (tx: Tx): Promise<ImportRow | null> => {
  const row = await tx
    .selectFrom('contact_import')
    .select(columns)
    .where('state', '=', 'running')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row ? read(row) : null
}

export const rowsWaiting = (
  db: Db | Tx,
  { id, reached }: Pick<ImportRow, 'id' | 'reached'>,
  limit: number,
): Promise<FileRow[]> =>
  db
    .selectFrom('contact_import_row')
    .select(['line', 'cells'])
    .where('import_id', '=', id)
    .where('line', '>', reached)
    .orderBy('line')
    .limit(limit)
    .execute()

export const startImport = (
  tx: Tx,
  id: number,
  given: Pick<ImportRow, 'columns' | 'known'> & { begunBy: Actor },
) =>
  tx
    .updateTable('contact_import')
    .set({
      state: 'running',
      columns: given.columns,
      known: given.known,
      begun_by_kind: given.begunBy.kind,
      begun_by_id: given.begunBy.id,
    })
    .where('id', '=', id)
    .execute()

/** Rows up to this line that are done are thrown away, those that failed stay with the reason. */
export const settleRows = async (
  tx: Tx,
  { id, reached }: Pick<ImportRow, 'id' | 'reached'>,
  upTo: number,
  failed: readonly { line: number; reason: RowProblem }[],
  counts: Record<Counted, number>,
): Promise<void> => {
  await sql`update contact_import_row set reason = given.reason from ${recordset(failed, sql`line int, reason text`)}
    where import_id = ${id} and contact_import_row.line = given.line`.execute(tx)
  await sql`delete from contact_import_row
    where import_id = ${id} and line > ${reached} and line <= ${upTo} and reason is null`.execute(tx)
  await sql`update contact_import set reached = ${upTo}, created = created + ${counts.created}, updated = updated + ${counts.updated},
    skipped = skipped + ${counts.skipped}, failed = failed + ${counts.failed} where id = ${id}`.execute(tx)
}

export const finishImport = (tx: Tx, id: number, at: Temporal.Instant) =>
  tx.updateTable('contact_import').set({ state: 'finished', finished_at: at }).where('id', '=', id).execute()

export const deleteImport = (tx: Tx, id: number) =>
  tx.deleteFrom('contact_import').where('id', '=', id).execute()

export const failedRows = (db: Db, id: number, after: number, limit: number) =>
  db
    .selectFrom('contact_import_row')
    .select(['line', 'cells', 'reason'])
    .where('import_id', '=', id)
    .where('reason', 'is not', null)
    .where('line', '>', after)
    .orderBy('line')
    .limit(limit)
    .execute()

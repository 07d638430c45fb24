import type { Sharing } from '@stoa/contract/macros'
import type { ReportScreen } from '@stoa/contract/saved-reports'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

export type SavedReportRow = {
  id: number
  name: string
  ownerId: number | null
  sharing: Sharing
  screen: ReportScreen
  deletedAt: Temporal.Instant | null
}
export type SavedReportInput = Pick<SavedReportRow, 'name' | 'sharing' | 'screen'>

type Stored = Omit<SavedReportRow, 'sharing'> & { kind: string; ids: number[] }

const columns = sql`id, name, owner_id as "ownerId", shared_with as kind, shared_ids as ids, screen, deleted_at as "deletedAt"`

// What is in there was parsed by the contract before it was written.
const read = ({ kind, ids, ...row }: Stored): SavedReportRow => ({
  ...row,
  sharing: (kind === 'departments' || kind === 'agents' ? { with: kind, ids } : { with: kind }) as Sharing,
})

const written = ({ name, sharing, screen }: SavedReportInput) => ({
  name,
  shared_with: sharing.with,
  shared_ids: 'ids' in sharing ? sharing.ids : [],
  screen: JSON.stringify(screen),
})

/** Those that are not deleted, by name. */
export const listSavedRows = async (db: Db | Tx): Promise<SavedReportRow[]> => {
  const { rows } = await sql<Stored>`
    select ${columns} from saved_report where deleted_at is null order by lower(name), id`.execute(db)
  return rows.map(read)
}

/** Deleted ones too. */
export const findSaved = async (db: Db | Tx, id: number): Promise<SavedReportRow | null> => {
  const { rows } = await sql<Stored>`select ${columns} from saved_report where id = ${id}`.execute(db)
  return rows[0] ? read(rows[0]) : null
}

/** The same, locked until the end of the transaction. */
export const lockSaved = async (tx: Tx, id: number): Promise<SavedReportRow | null> => {
  const { rows } = await sql<Stored>`select ${columns} from saved_report where id = ${id} for update`.execute(
    tx,
  )
  return rows[0] ? read(rows[0]) : null
}

/** Whether another one of this owner has the name, whatever its case; null: of the programs. */
export const nameIsTaken = async (
  tx: Tx,
  report: Pick<SavedReportRow, 'name' | 'ownerId'>,
  except: number | null,
): Promise<boolean> => {
  const { rows } = await sql`
    select from saved_report
    where coalesce(owner_id, 0) = ${report.ownerId ?? 0} and lower(name) = lower(${report.name})
      and deleted_at is null and id is distinct from ${except}`.execute(tx)
  return rows.length > 0
}

export const insertSaved = async (
  tx: Tx,
  report: SavedReportInput & Pick<SavedReportRow, 'ownerId'>,
  at: Temporal.Instant,
): Promise<number> => {
  const { id } = await tx
    .insertInto('saved_report')
    .values({ ...written(report), owner_id: report.ownerId, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const updateSaved = (tx: Tx, id: number, report: SavedReportInput) =>
  tx.updateTable('saved_report').set(written(report)).where('id', '=', id).execute()

export const markSavedDeleted = (tx: Tx, id: number, at: Temporal.Instant | null) =>
  tx.updateTable('saved_report').set({ deleted_at: at }).where('id', '=', id).execute()

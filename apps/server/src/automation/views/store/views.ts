import type { Groups } from '@stoa/contract/conditions'
import type { ListOrder } from '@stoa/contract/list-looks'
import type { Sharing } from '@stoa/contract/macros'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type ViewRow = {
  id: number
  name: string
  ownerId: number | null
  sharing: Sharing
  groups: Groups
  order: ListOrder
  deletedAt: Temporal.Instant | null
}

export type ViewInput = Pick<ViewRow, 'name' | 'sharing' | 'groups' | 'order'>

type Stored = Omit<ViewRow, 'sharing' | 'groups'> & { kind: string; ids: number[]; groups: unknown }

const columns = sql`id, name, owner_id as "ownerId", shared_with as kind, shared_ids as ids, groups, list_order as "order", deleted_at as "deletedAt"`

// What is in there was parsed by the contract before it was written.
const read = ({ kind, ids, groups, ...row }: Stored): ViewRow => ({
  ...row,
  sharing: (kind === 'departments' || kind === 'agents' ? { with: kind, ids } : { with: kind }) as Sharing,
  groups: groups as Groups,
})

const written = ({ name, sharing, groups, order }: ViewInput) => ({
  name,
  shared_with: sharing.with,
  shared_ids: 'ids' in sharing ? sharing.ids : [],
  groups: JSON.stringify(groups),
  list_order: order,
})

/** Those that are not deleted, the oldest first. */
export const listViewRows = async (db: Db | Tx): Promise<ViewRow[]> => {
  const { rows } =
    await sql<Stored>`select ${columns} from view where deleted_at is null order by id`.execute(db)
  return rows.map(read)
}

/** Deleted ones too. */
export const findView = async (db: Db | Tx, id: number): Promise<ViewRow | null> => {
  const { rows } = await sql<Stored>`select ${columns} from view where id = ${id}`.execute(db)
  return rows[0] ? read(rows[0]) : null
}

/** Whether another one of this owner has the name; null: of the programs. */
export const nameIsTaken = async (
  tx: Tx,
  view: Pick<ViewRow, 'name' | 'ownerId'>,
  except: number | null,
): Promise<boolean> =>
  (await tx
    .selectFrom('view')
    .select('id')
    .where(sql`coalesce(owner_id, 0)`, '=', view.ownerId ?? 0)
    .where(sql`lower(name)`, '=', sql`lower(${view.name})`)
    .where('deleted_at', 'is', null)
    .where('id', 'is distinct from', except)
    .executeTakeFirst()) !== undefined

export const insertView = async (
  tx: Tx,
  view: ViewInput & Pick<ViewRow, 'ownerId'>,
  at: Temporal.Instant,
): Promise<number> => {
  const { id } = await tx
    .insertInto('view')
    .values({ ...written(view), owner_id: view.ownerId, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const updateView = (tx: Tx, id: number, view: ViewInput) =>
  tx.updateTable('view').set(written(view)).where('id', '=', id).execute()

export const markViewDeleted = (tx: Tx, id: number, at: Temporal.Instant | null) =>
  tx.updateTable('view').set({ deleted_at: at }).where('id', '=', id).execute()

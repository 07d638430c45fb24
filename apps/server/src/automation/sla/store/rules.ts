import type { Groups } from '@stoa/contract/conditions'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type RuleRow = {
  id: number
  position: number
  name: string
  active: boolean
  groups: Groups
  levelId: number | null
  deletedAt: Temporal.Instant | null
}

export type RuleInput = Pick<RuleRow, 'name' | 'active' | 'groups' | 'levelId'>

const columns = [
  'id',
  'position',
  'name',
  'active',
  'groups',
  'level_id as levelId',
  'deleted_at as deletedAt',
] as const

type Stored = Omit<RuleRow, 'groups'> & { groups: unknown }

// What is in there was parsed by the contract before it was written.
const read = (row: Stored): RuleRow => ({ ...row, groups: row.groups as Groups })

/** In their order. */
export const listRuleRows = async (db: Db | Tx): Promise<RuleRow[]> => {
  const rows = await db
    .selectFrom('sla_rule')
    .select(columns)
    .where('deleted_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(read)
}

export const findRule = async (db: Db | Tx, id: number): Promise<RuleRow | null> => {
  const row = await db.selectFrom('sla_rule').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? read(row) : null
}

/** Those that choose: switched on, and with a level that is still there, or none at all. */
export const listChoosingRules = async (db: Db | Tx): Promise<RuleRow[]> => {
  const rows = await db
    .selectFrom('sla_rule')
    .leftJoin('sla_level', 'sla_level.id', 'level_id')
    .select([
      'sla_rule.id',
      'position',
      'sla_rule.name',
      'active',
      'groups',
      'level_id as levelId',
      'sla_rule.deleted_at as deletedAt',
    ])
    .where('sla_rule.deleted_at', 'is', null)
    .where('active', '=', true)
    .where('sla_level.deleted_at', 'is', null)
    .orderBy('position')
    .orderBy('sla_rule.id')
    .execute()
  return rows.map(read)
}

export const insertRule = async (tx: Tx, rule: RuleInput, at: Temporal.Instant): Promise<number> => {
  const { id } = await tx
    .insertInto('sla_rule')
    .values({
      position: sql<number>`(select count(*) + 1 from sla_rule where deleted_at is null)`,
      name: rule.name,
      active: rule.active,
      groups: JSON.stringify(rule.groups),
      level_id: rule.levelId,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const updateRule = (tx: Tx, id: number, rule: RuleInput) =>
  tx
    .updateTable('sla_rule')
    .set({
      name: rule.name,
      active: rule.active,
      groups: JSON.stringify(rule.groups),
      level_id: rule.levelId,
    })
    .where('id', '=', id)
    .execute()

export const markRuleDeleted = (tx: Tx, id: number, at: Temporal.Instant | null) =>
  tx.updateTable('sla_rule').set({ deleted_at: at }).where('id', '=', id).execute()

/** Numbers the rules 1, 2, 3 … in this order. */
export const writeRuleOrder = async (tx: Tx, ids: readonly number[]): Promise<void> => {
  await sql`
    update sla_rule set position = given.position
    from unnest(${ids}::bigint[]) with ordinality as given (id, position)
    where sla_rule.id = given.id and sla_rule.position <> given.position`.execute(tx)
}

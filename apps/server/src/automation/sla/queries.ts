import type { Db, Tx } from '../../platform/db/database.ts'

export {
  countDecided,
  type Decided,
  type DecidedFilter,
  type DecidedSums,
  listDecided,
} from './reading/decided.ts'
export { countLevels } from './reading/levels-in-use.ts'
export { usesCalendar } from './store/calendar-use.ts'

/** Names also of deleted levels, for what happened long ago. */
export const levelNames = async (db: Db | Tx, ids: readonly number[]): Promise<Map<number, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('sla_level')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

/** Names also of deleted rules. */
export const ruleNames = async (db: Db | Tx, ids: readonly number[]): Promise<Map<number, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('sla_rule')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

import { departmentsWith, type Scope } from '../../core/departments/queries.ts'
import type { Caller } from '../../core/people/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'

/** The departments whose reports a caller may read. @throws Refusal not_allowed where there is none */
export const reportScope = async (db: Db | Tx, caller: Caller): Promise<Scope> => {
  const scope = await departmentsWith(db, caller, 'report.read')
  return scope !== 'all' && scope.length === 0 ? refuse('not_allowed') : scope
}

/** What is left of the departments that are asked for: a hidden one counts for as little as one that does not exist. */
export const narrowed = (scope: Scope, asked: readonly number[]): Scope => {
  if (asked.length === 0) return scope
  return scope === 'all' ? asked : asked.filter(id => scope.includes(id))
}

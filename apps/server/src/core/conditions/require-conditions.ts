import { problemsIn } from '@stoa/conditions/check'
import type { Scope } from '@stoa/conditions/field'
import type { Groups } from '@stoa/contract/conditions'
import type { Db, Tx } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import { brokenConditions } from './broken-conditions.ts'

/** Conditions that can be used where these scopes are. @throws conditions_invalid with each place */
export const requireConditions = async (
  db: Db | Tx,
  groups: Groups,
  scopes: readonly Scope[],
  given: { me?: boolean } = {},
): Promise<void> => {
  const unusable = problemsIn(groups, scopes, given)
  const problems = unusable.length > 0 ? unusable : await brokenConditions(db, groups)
  if (problems.length === 0) return
  const details = problems.map(({ group, index, problem }) => ({ path: `groups.${group}.${index}`, problem }))
  throw new Refusal('conditions_invalid', { details })
}

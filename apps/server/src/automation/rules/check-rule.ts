import { problemsIn } from '@stoa/conditions/check'
import type { Action } from '@stoa/contract/actions'
import type { Groups } from '@stoa/contract/conditions'
import type { ErrorCode } from '@stoa/contract/errors'
import type { Breakage, When } from '@stoa/contract/rules'
import { brokenActions, problemsInActions } from '../../core/actions/queries.ts'
import { brokenConditions } from '../../core/conditions/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import { scopesOf } from './rules/trigger-scopes.ts'
import { unfitPlaces } from './rules/unfit.ts'

export type RuleToCheck = { when: When; groups: Groups; actions: readonly Action[] }

type Place = { path: string; problem: string }

const refuseAny = (code: ErrorCode, details: Place[]): void => {
  if (details.length > 0) throw new Refusal(code, { details })
}

const placed = ({ group, index, problem }: { group: number; index: number; problem: string }): Place => ({
  path: `groups.${group}.${index}`,
  problem,
})

/** Whether a rule can be saved as it is. @throws trigger_unfit, conditions_invalid, actions_invalid with each place */
export const checkRule = async (db: Db | Tx, rule: RuleToCheck): Promise<void> => {
  const { groups, actions } = rule
  refuseAny('trigger_unfit', unfitPlaces(rule))
  refuseAny('conditions_invalid', problemsIn(groups, scopesOf(rule.when)).map(placed))
  refuseAny('conditions_invalid', (await brokenConditions(db, groups)).map(placed))
  refuseAny('actions_invalid', await problemsInActions(db, actions, { me: false }))
}

/** What a rule names that is gone. */
export const breakagesOf = async (db: Db | Tx, { groups, actions }: RuleToCheck): Promise<Breakage[]> => [
  ...(await brokenConditions(db, groups)).map(each => ({ place: 'conditions' as const, ...each })),
  ...(await brokenActions(db, actions)).map(each => ({ place: 'actions' as const, group: null, ...each })),
]

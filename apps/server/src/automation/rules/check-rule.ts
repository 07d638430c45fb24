import type { Action } from '@stoa/contract/actions'
import type { Groups } from '@stoa/contract/conditions'
import type { Breakage, When } from '@stoa/contract/rules'
import type { Tx } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import { unfitPlaces } from './rules/unfit.ts'

export type RuleToCheck = { when: When; groups: Groups; actions: readonly Action[] }

/** Whether a rule can be saved as it is. @throws trigger_unfit, conditions_invalid, actions_invalid with each place */
export const checkRule = async (_tx: Tx, rule: RuleToCheck): Promise<void> => {
  const unfit = unfitPlaces(rule)
  if (unfit.length > 0) throw new Refusal('trigger_unfit', { details: unfit })
}

/** What a rule names that is gone. */
export const breakagesOf = async (_tx: Tx, _rule: RuleToCheck): Promise<Breakage[]> => []

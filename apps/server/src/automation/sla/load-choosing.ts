import { problemsIn } from '@stoa/conditions/check'
import { matcher } from '@stoa/conditions/matcher'
import { needsOf } from '@stoa/conditions/needs'
import type { Need } from '@stoa/conditions/values'
import { companyZone } from '../../core/conditions/queries.ts'
import type { Tx } from '../../platform/db/database.ts'
import { brokenByRule } from './reading/broken-rules.ts'
import { type Rule, ruleScopes } from './rules/choose-level.ts'
import { listChoosingRules } from './store/rules.ts'

/** The rules that choose, ready to be asked, and what they look at. A rule that names what is gone is skipped. */
export const loadChoosing = async (tx: Tx): Promise<{ rules: Rule[]; needs: Need[] }> => {
  const rows = await listChoosingRules(tx)
  if (rows.length === 0) return { rules: [], needs: [] }
  const broken = await brokenByRule(tx, rows)
  const whole = rows.filter(
    ({ id, groups }) => !broken.has(id) && problemsIn(groups, ruleScopes).length === 0,
  )
  const zone = await companyZone(tx)
  return {
    rules: whole.map(({ id, groups, levelId }) => ({ id, levelId, holds: matcher(groups, { zone }) })),
    needs: needsOf(...whole.map(rule => rule.groups)),
  }
}

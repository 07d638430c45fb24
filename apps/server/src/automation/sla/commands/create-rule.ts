import { requireConditions } from '../../../core/conditions/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { slaEvents } from '../events.ts'
import { ruleScopes } from '../rules/choose-level.ts'
import { levelExists } from '../store/levels.ts'
import { insertRule, type RuleInput } from '../store/rules.ts'
import { takeTurn } from '../store/turn.ts'

/** Behind those that are there. @throws sla_level_unknown, conditions_invalid */
export const createRule = async (act: Act, rule: RuleInput): Promise<{ id: number }> => {
  await takeTurn(act)
  if (rule.levelId !== null && !(await levelExists(act.tx, rule.levelId))) return refuse('sla_level_unknown')
  await requireConditions(act.tx, rule.groups, ruleScopes)
  const id = await insertRule(act.tx, rule, act.clock.now())
  await record(act, slaEvents, 'sla-rule.created', { ruleId: id, name: rule.name })
  return { id }
}

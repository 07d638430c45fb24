import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { checkRule } from '../check-rule.ts'
import { ruleEvents } from '../events.ts'
import { insertRule, type RuleInput } from '../store/rules.ts'
import { takeTurn } from '../store/turn.ts'

/** Behind those of its kind. @throws conditions_invalid, actions_invalid, trigger_unfit */
export const createRule = async (act: Act, rule: RuleInput): Promise<{ id: number }> => {
  await takeTurn(act.tx)
  await checkRule(act.tx, rule)
  const id = await insertRule(act.tx, rule, [], act.clock.now())
  await record(act, ruleEvents, 'rule.created', { ruleId: id, name: rule.name })
  return { id }
}

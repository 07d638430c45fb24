import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ruleEvents } from '../events.ts'
import { findRule, listRuleRows, type RuleKind, writeRuleOrder } from '../store/rules.ts'
import { takeTurn } from '../store/turn.ts'

/** To another place among its kind; 1 is the first, and what lies beyond the last is the last. @throws not_found */
export const moveRule = async (act: Act, id: number, position: number): Promise<{ kind: RuleKind }> => {
  await takeTurn(act.tx)
  const rule = await findRule(act.tx, id)
  if (!rule || rule.deletedAt) return refuse('not_found')
  const { kind } = rule.when
  const ids = (await listRuleRows(act.tx, kind)).map(each => each.id)
  const from = ids.indexOf(id) + 1
  const to = Math.min(position, ids.length)
  if (from === to) return { kind }
  await writeRuleOrder(act.tx, ids.filter(other => other !== id).toSpliced(to - 1, 0, id))
  await record(act, ruleEvents, 'rule.moved', { ruleId: id, name: rule.name, position: { from, to } })
  return { kind }
}

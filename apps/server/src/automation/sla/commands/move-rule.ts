import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { slaEvents } from '../events.ts'
import { listRuleRows, writeRuleOrder } from '../store/rules.ts'
import { takeTurn } from '../store/turn.ts'

/** To another place; 1 is the first, and what lies beyond the last is the last. @throws not_found */
export const moveRule = async (act: Act, id: number, position: number): Promise<void> => {
  await takeTurn(act)
  const rules = await listRuleRows(act.tx)
  const from = rules.findIndex(rule => rule.id === id) + 1
  const rule = rules[from - 1] ?? refuse('not_found')
  const to = Math.min(position, rules.length)
  if (from === to) return
  const others = rules.map(each => each.id).filter(other => other !== id)
  await writeRuleOrder(act.tx, others.toSpliced(to - 1, 0, id))
  await record(act, slaEvents, 'sla-rule.moved', { ruleId: id, name: rule.name, position: { from, to } })
}

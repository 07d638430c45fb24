import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ruleEvents } from '../events.ts'
import { findRule, insertRule, listRuleRows, writeRuleOrder } from '../store/rules.ts'
import { takeTurn } from '../store/turn.ts'

/** A copy that is switched off, right behind the original; one that cannot run is copied as it is. @throws not_found */
export const cloneRule = async (act: Act, id: number, name: string): Promise<{ id: number }> => {
  await takeTurn(act.tx)
  const rule = await findRule(act.tx, id)
  if (!rule || rule.deletedAt) return refuse('not_found')
  const others = (await listRuleRows(act.tx, rule.when.kind)).map(each => each.id)
  const copy = { ...rule, name, active: false }
  const copyId = await insertRule(act.tx, copy, rule.broken, act.clock.now())
  await writeRuleOrder(act.tx, others.toSpliced(others.indexOf(id) + 1, 0, copyId))
  await record(act, ruleEvents, 'rule.created', { ruleId: copyId, name })
  return { id: copyId }
}

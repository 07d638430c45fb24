import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { breakagesOf } from '../check-rule.ts'
import { ruleEvents } from '../events.ts'
import { findRule, listRuleRows, markRuleDeleted, writeBroken, writeRuleOrder } from '../store/rules.ts'
import { takeTurn } from '../store/turn.ts'

/** What it did stays explained. @throws not_found */
export const deleteRule = async (act: Act, id: number): Promise<void> => {
  await takeTurn(act.tx)
  const rule = await findRule(act.tx, id)
  if (!rule || rule.deletedAt) return refuse('not_found')
  await markRuleDeleted(act.tx, id, act.clock.now())
  const left = await listRuleRows(act.tx, rule.when.kind)
  await writeRuleOrder(
    act.tx,
    left.map(each => each.id),
  )
  await record(act, ruleEvents, 'rule.deleted', { ruleId: id, name: rule.name })
}

/** Back to where it was, switched off; what it names may be gone by now. @throws not_found */
export const restoreRule = async (act: Act, id: number): Promise<void> => {
  await takeTurn(act.tx)
  const rule = (await findRule(act.tx, id)) ?? refuse('not_found')
  if (!rule.deletedAt) return
  const others = (await listRuleRows(act.tx, rule.when.kind)).map(each => each.id)
  await markRuleDeleted(act.tx, id, null)
  await writeBroken(act.tx, id, await breakagesOf(act.tx, rule))
  await writeRuleOrder(act.tx, others.toSpliced(rule.position - 1, 0, id))
  await record(act, ruleEvents, 'rule.restored', { ruleId: id, name: rule.name })
}

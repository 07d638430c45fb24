import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { slaEvents } from '../events.ts'
import { levelExists } from '../store/levels.ts'
import { findRule, listRuleRows, markRuleDeleted, writeRuleOrder } from '../store/rules.ts'
import { takeTurn } from '../store/turn.ts'

/** @throws not_found */
export const deleteRule = async (act: Act, id: number): Promise<void> => {
  await takeTurn(act)
  const rule = await findRule(act.tx, id)
  if (!rule || rule.deletedAt) return refuse('not_found')
  await markRuleDeleted(act.tx, id, act.clock.now())
  await closeRanks(act)
  await record(act, slaEvents, 'sla-rule.deleted', { ruleId: id, name: rule.name })
}

/** Back to where it was. @throws not_found, sla_level_unknown */
export const restoreRule = async (act: Act, id: number): Promise<void> => {
  await takeTurn(act)
  const rule = (await findRule(act.tx, id)) ?? refuse('not_found')
  if (!rule.deletedAt) return
  if (rule.levelId !== null && !(await levelExists(act.tx, rule.levelId))) return refuse('sla_level_unknown')
  const others = (await listRuleRows(act.tx)).map(each => each.id)
  await markRuleDeleted(act.tx, id, null)
  await writeRuleOrder(act.tx, others.toSpliced(rule.position - 1, 0, id))
  await record(act, slaEvents, 'sla-rule.restored', { ruleId: id, name: rule.name })
}

const closeRanks = async ({ tx }: Act) =>
  writeRuleOrder(
    tx,
    (await listRuleRows(tx)).map(rule => rule.id),
  )

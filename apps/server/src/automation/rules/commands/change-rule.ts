import { changesBetween } from '../../../platform/changes-between.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { breakagesOf, checkRule } from '../check-rule.ts'
import { ruleEvents } from '../events.ts'
import { findRule, listRuleRows, type RuleInput, updateRule, writeRuleOrder } from '../store/rules.ts'
import { takeTurn } from '../store/turn.ts'

/** What is given; the rest stays. What nobody touched is not held against the change. */
type Change = { [Field in keyof RuleInput]?: RuleInput[Field] | undefined }

/**
 * One that becomes a rule of the other kind goes behind those of that kind. Only switching needs nothing of it to be right.
 * @throws not_found, conditions_invalid, actions_invalid, trigger_unfit
 */
export const changeRule = async (act: Act, id: number, change: Change): Promise<void> => {
  await takeTurn(act.tx)
  const rule = await findRule(act.tx, id)
  if (!rule || rule.deletedAt) return refuse('not_found')
  const { name, note, active, when, groups, actions, stopsOthers } = rule
  const before: RuleInput = { name, note, active, when, groups, actions, stopsOthers }
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const after: RuleInput = { ...before, ...given }
  const { active: switched, ...changes } = changesBetween(before, after)
  const isOther = Object.keys(changes).length > 0
  if (!isOther && !switched) return
  const acts = 'when' in changes || 'groups' in changes || 'actions' in changes
  if (acts) await checkRule(act.tx, after)
  await updateRule(act.tx, id, after, await breakagesOf(act.tx, after), act.clock.now())
  if (after.when.kind !== before.when.kind) await closeRanks(act, id)
  const named = { ruleId: id, name: after.name }
  if (isOther) await record(act, ruleEvents, 'rule.changed', { ...named, changes })
  if (switched) await record(act, ruleEvents, after.active ? 'rule.switched-on' : 'rule.switched-off', named)
}

const closeRanks = async ({ tx }: Act, moved: number) => {
  const rows = await listRuleRows(tx)
  for (const kind of ['event', 'time']) {
    const ids = rows.filter(row => row.when.kind === kind).map(row => row.id)
    const others = ids.filter(id => id !== moved)
    await writeRuleOrder(tx, ids.includes(moved) ? [...others, moved] : others)
  }
}

import { requireConditions } from '../../../core/conditions/queries.ts'
import { changesBetween } from '../../../platform/changes-between.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { slaEvents } from '../events.ts'
import { ruleScopes } from '../rules/choose-level.ts'
import { levelExists } from '../store/levels.ts'
import { findRule, type RuleInput, updateRule } from '../store/rules.ts'
import { takeTurn } from '../store/turn.ts'

/** Tickets that are there keep their level. @throws not_found, sla_level_unknown, conditions_invalid */
export const changeRule = async (act: Act, id: number, change: Partial<RuleInput>): Promise<void> => {
  await takeTurn(act)
  const rule = await findRule(act.tx, id)
  if (!rule || rule.deletedAt) return refuse('not_found')
  const { name, active, groups, levelId } = rule
  const before = { name, active, groups, levelId }
  const after = { ...before, ...change }
  const changes = changesBetween(before, after)
  if (Object.keys(changes).length === 0) return
  const unknown =
    after.levelId !== null && after.levelId !== levelId && !(await levelExists(act.tx, after.levelId))
  if (unknown) return refuse('sla_level_unknown')
  if ('groups' in changes) await requireConditions(act.tx, after.groups, ruleScopes)
  await updateRule(act.tx, id, after)
  await record(act, slaEvents, 'sla-rule.changed', { ruleId: id, name: after.name, changes })
}

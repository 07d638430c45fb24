import type { Scope } from '@stoa/conditions/field'
import type { Matcher } from '@stoa/conditions/matcher'
import type { Values } from '@stoa/conditions/values'
import type { Choice } from './clocks.ts'

/** What conditions of SLA rules may look at: they are asked when a ticket is opened, so there is its first message. */
export const ruleScopes: readonly Scope[] = ['ticket', 'event', 'message', 'clock']

export type Rule = { id: number; holds: Matcher; levelId: number | null }

/** The level of a ticket that was opened at a moment: of the first rule that holds, else of its department, else none. */
export const chooseLevel = (
  values: Values,
  at: Temporal.Instant,
  rules: readonly Rule[],
  departmentLevelId: number | null,
): Choice => {
  const rule = rules.find(({ holds }) => holds(values, at) !== null)
  if (rule) return { levelId: rule.levelId, because: 'rule', ruleId: rule.id }
  if (departmentLevelId !== null) return { levelId: departmentLevelId, because: 'department', ruleId: null }
  return { levelId: null, because: 'none', ruleId: null }
}

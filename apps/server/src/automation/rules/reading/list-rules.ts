import type { Rule } from '@stoa/contract/rules'
import { hideHeaders } from '../../../core/actions/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { findRule, listRuleRows, type RuleKind, type RuleRow } from '../store/rules.ts'
import { countsOfRules } from '../store/tally.ts'

const never = { counts: { done: 0, failed: 0, stopped: 0 }, lastAt: null }

const present = (
  { deletedAt: _, changedAt, ...rule }: RuleRow,
  { counts, lastAt }: { counts: Rule['counts']; lastAt: Temporal.Instant | null },
): Rule => ({
  ...rule,
  actions: rule.actions.map(hideHeaders),
  counts,
  lastAt: lastAt?.toString() ?? null,
  changedAt: changedAt.toString(),
})

export const listRules = async (db: Db, kind: RuleKind | null = null): Promise<Rule[]> => {
  const counts = await countsOfRules(db)
  return (await listRuleRows(db, kind)).map(rule => present(rule, counts.get(rule.id) ?? never))
}

/** @throws not_found */
export const getRule = async (db: Db, id: number): Promise<Rule> => {
  const rule = await findRule(db, id)
  if (!rule || rule.deletedAt) return refuse('not_found')
  return present(rule, (await countsOfRules(db, id)).get(id) ?? never)
}

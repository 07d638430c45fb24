import type { Action } from '@stoa/contract/actions'
import type { Groups } from '@stoa/contract/conditions'
import type { RuleTrial, When } from '@stoa/contract/rules'
import { sql } from 'kysely'
import { countAmong, type Looked, lookAt, trialOf } from '../../../core/conditions/queries.ts'
import { departmentScope } from '../../../core/departments/queries.ts'
import type { Caller } from '../../../core/people/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { checkRule } from '../check-rule.ts'
import { listRuleRows, type RuleRow } from '../store/rules.ts'
import { withoutEnded } from '../time/rules/without-ended.ts'
import { disagreements, soAlready, winnerOf } from './rules/wishes.ts'
import { sourcesOf } from './sources.ts'

type Draft = { id: number | null; when: When; groups: Groups; actions: Action[]; days: number }

const wholeOf = ({ when, groups }: Pick<Draft, 'when' | 'groups'>): Groups =>
  when.kind === 'time' ? withoutEnded(groups) : groups

/**
 * What a rule would have done in the past days: on which tickets, what each action would have changed, and which rules that run want
 * something else of them. @throws not_found, trigger_unfit, conditions_invalid, actions_invalid
 */
export const tryRule = async (
  db: Db,
  caller: Caller,
  draft: Draft,
  now: Temporal.Instant,
): Promise<RuleTrial> => {
  const rules = await listRuleRows(db)
  const self = draft.id === null ? null : (rules.find(rule => rule.id === draft.id) ?? refuse('not_found'))
  await checkRule(db, draft)
  const span = { from: now.subtract({ hours: 24 * draft.days }), to: now }
  const scope = await departmentScope(db, caller)
  const sources = sourcesOf(draft.when, span)
  const looked = await lookAt(db, { groups: wholeOf(draft), sources, span, scope, now })
  const others = rules.filter(rule => rule.id !== draft.id && meets(rule, draft.when))
  return {
    ...(await trialOf(db, looked)),
    effects: await effectsOf(db, looked, draft.actions),
    conflicts: await conflictsOf(db, looked, draft, self, others),
  }
}

/** Whether a rule that runs may be asked on the same occasion. */
const meets = ({ active, broken, when }: RuleRow, other: When): boolean => {
  if (!active || broken.length > 0) return false
  if (when.kind === 'time' || other.kind === 'time') return when.kind === other.kind
  return when.triggers.some(trigger => other.triggers.includes(trigger))
}

const always = () => sql<boolean>`true`

const effectsOf = async (
  db: Db,
  looked: Looked,
  actions: readonly Action[],
): Promise<RuleTrial['effects']> => {
  const all = looked.seen.hits.size
  const told = actions.map(action => ({ action, already: soAlready(action) }))
  const asked = told.flatMap(({ already }) => (already ? [{ groups: already, ask: always }] : []))
  const counts = await countAmong(db, looked, asked)
  return told.map(({ action, already }) => {
    const nothing = Math.min(all, already ? (counts.shift() ?? 0) : 0)
    return { action, would: all - nothing, nothing }
  })
}

/** So many others are asked at most. */
const mostOthers = 60

const conflictsOf = async (
  db: Db,
  looked: Looked,
  draft: Draft,
  self: RuleRow | null,
  others: readonly RuleRow[],
): Promise<RuleTrial['conflicts']> => {
  if (looked.seen.hits.size === 0) return []
  const opposed = others
    .map(rule => ({ rule, over: disagreements(draft.actions, rule.actions) }))
    .filter(({ over }) => over.length > 0)
    .slice(0, mostOthers)
  const asked = opposed.map(({ rule }) => ({ groups: wholeOf(rule), ask: always }))
  const counts = await countAmong(db, looked, asked)
  const place = {
    position: self?.position ?? Number.MAX_SAFE_INTEGER,
    stopsOthers: self?.stopsOthers ?? false,
  }
  return opposed.flatMap(({ rule, over }, at) => {
    const tickets = counts[at] ?? 0
    if (tickets === 0) return []
    const { id, name } = rule
    return over.map(each => ({ rule: { id, name }, over: each, tickets, wins: winnerOf(place, rule) }))
  })
}

import { fieldNamed } from '@stoa/conditions/fields'
import { needKey, type Values } from '@stoa/conditions/values'
import type { Condition, Groups } from '@stoa/contract/conditions'
import type { RuleRun } from '@stoa/contract/rules'

const LONGEST = 500
const MOST = 50

/** A value as it is kept: as JSON, long texts cut. */
const kept = (value: unknown): RuleRun['seen'][number]['saw'] => {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return value.slice(0, LONGEST)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.slice(0, MOST).map(kept)
  return String(value).slice(0, LONGEST)
}

/** The conditions of the group that held, each with what it looked at; none where there are none. */
export const seenBy = (
  groups: Groups,
  group: number,
  values: Values,
  now: Temporal.Instant,
): RuleRun['seen'] =>
  (groups[group] ?? []).map(condition => ({
    ...condition,
    saw: condition.field === 'now' ? now.toString() : kept(seenOf(condition, values)),
  }))

const seenOf = (condition: Condition, values: Values): unknown => {
  const value = values.get(needKey(condition))
  return fieldNamed(condition.field)?.aliases && Array.isArray(value) ? value[0] : value
}

import type { Goal, GoalInput } from '@stoa/contract/goals'
import type { Unit } from '@stoa/contract/metrics'
import { isWithin, unitOf } from '@stoa/contract/metrics-within'
import type { Language } from '@stoa/contract/settings-shapes'
import { durationText, readDuration } from '../../../lib/duration.ts'
import { limitText } from './goal-words.ts'

/** What stands in the fields of the form. */
export type TypedGoal = {
  name: string
  metric: GoalInput['metric']
  within: string
  aim: GoalInput['aim']
  target: string
  departmentId: number | null
  agentId: number | null
  period: GoalInput['period']
  days: { from: string; to: string }
}

const oneDay = 86_400

const readNumber = (typed: string): number | null => {
  const text = typed.replace(/[\s\u00a0%٪]/g, '').replace(',', '.')
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null
}

/** In the unit of the metric; null: not understood. Shares are typed in per cent. */
export function readTarget(typed: string, unit: Unit, language: Language): number | null {
  if (unit === 'seconds') return readDuration(typed, language)
  const number = readNumber(typed)
  if (number === null || unit !== 'share') return number
  return number > 100 ? null : Number((number / 100).toFixed(6))
}

const targetText = (target: number, unit: Unit, language: Language): string => {
  if (unit === 'seconds') return durationText(target, language)
  return String(unit === 'share' ? Number((target * 100).toFixed(4)) : target)
}

export const typedGoal = (goal: Goal | null, departmentId: number | null, language: Language): TypedGoal => {
  if (!goal)
    return {
      ...{ name: '', metric: 'first-resolves-within', aim: 'at-least', target: '95', period: 'quarter' },
      ...{ departmentId, agentId: null, days: { from: '', to: '' } },
      within: limitText(oneDay, language),
    }
  const { name, metric, within, aim, target, department, agent, period, progress } = goal
  return {
    ...{ name, metric, aim, period },
    within: limitText(within ?? oneDay, language),
    target: targetText(target, unitOf(metric), language),
    departmentId: department?.id ?? null,
    agentId: agent?.id ?? null,
    days: period === 'custom' ? { from: progress.from, to: progress.to } : { from: '', to: '' },
  }
}

/** What is sent, once everything was understood. */
export const goalFrom = (typed: TypedGoal, language: Language, zone: string | undefined): GoalInput => {
  const { days, within, target, ...same } = typed
  return {
    ...same,
    ...(zone && { zone }),
    within: isWithin(typed.metric) ? readDuration(within, language) : null,
    target: readTarget(target, unitOf(typed.metric), language) ?? 0,
    from: typed.period === 'custom' ? days.from : null,
    to: typed.period === 'custom' ? days.to : null,
  }
}

import type { GoalAim, GoalState } from '@stoa/contract/goals'

export type Standing = { forecast: number | null; state: GoalState }

type Given = {
  /** Whether it grows with time, as numbers and minutes do; means and shares do not. */
  adds: boolean
  aim: GoalAim
  target: number
  /** null: there is nothing that it would be told of. */
  value: number | null
  /** How much of the period has passed, 0 to 1. */
  elapsed: number
  when: 'coming' | 'running' | 'over'
}

export const isMet = (aim: GoalAim, value: number, target: number): boolean =>
  aim === 'at-least' ? value >= target : value <= target

/**
 * Where a goal stands. What adds up is expected to go on at the pace so far: 60 after a third of the time end at 180. A mean or a share is
 * expected to stay as it is. What can no longer change is said before the end: 200 answers are met with the 200th, and "no more than ten"
 * is missed with the eleventh.
 */
export const standing = ({ adds, aim, target, value, elapsed, when }: Given): Standing => {
  if (when === 'coming') return { forecast: null, state: 'coming' }
  if (value === null) return { forecast: null, state: 'nothing' }
  const met = isMet(aim, value, target)
  if (when === 'over') return { forecast: value, state: met ? 'met' : 'missed' }
  if (!adds) return { forecast: value, state: met ? 'on-track' : 'behind' }
  const forecast = elapsed > 0 ? value / elapsed : null
  if (aim === 'at-least' && met) return { forecast, state: 'met' }
  if (aim === 'at-most' && !met) return { forecast, state: 'missed' }
  if (forecast === null) return { forecast, state: 'on-track' }
  return { forecast, state: isMet(aim, forecast, target) ? 'on-track' : 'behind' }
}

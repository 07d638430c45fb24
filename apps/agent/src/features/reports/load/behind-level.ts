import type { Period } from '@stoa/contract/report-periods'
import { paths } from '../../../paths.ts'

export type LevelName = 'queue' | 'held' | 'agents' | 'slots' | 'covered'

/**
 * Where what a level is made of is listed: who was online in the period, or the tickets that wait now. What waited in a period that is
 * over no list can show; null.
 */
export function behindLevel(level: LevelName, department: number, { from, to }: Period, today: string) {
  if (level === 'agents' || level === 'slots' || level === 'covered')
    return { to: paths.onlineReport, search: { from, to, departments: [department] } } as const
  if (to < today) return null
  return {
    to: paths.tickets,
    search: { department, ...(level === 'queue' && { view: 'unassigned' as const }) },
  } as const
}

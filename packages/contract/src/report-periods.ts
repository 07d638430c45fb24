import { addDays, addMonths, daysBetween, monthOf, quarterOf, weekOf, yearOf } from './days.ts'
import type { Stretch } from './report-choices.ts'

export type Period = { from: string; to: string }

/** Periods by their names, which stay relative wherever they are kept. */
export const presets = [
  'today',
  'yesterday',
  'last7',
  'last30',
  'week',
  'lastWeek',
  'month',
  'lastMonth',
  'quarter',
  'lastQuarter',
  'year',
  'lastYear',
] as const
export type Preset = (typeof presets)[number]

export const usualPeriod = 'last7' satisfies Preset
/** Of all reports beside the first one. */
export const usualOfKinds = 'last30' satisfies Preset

/** What is not over yet goes until today, so that it is compared with the same part of the one before. */
export function periodOf(preset: Preset, today: string): Period {
  switch (preset) {
    case 'today':
      return { from: today, to: today }
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) }
    case 'last7':
      return { from: addDays(today, -6), to: today }
    case 'last30':
      return { from: addDays(today, -29), to: today }
    case 'week':
      return { from: weekOf(today), to: today }
    case 'lastWeek':
      return { from: addDays(weekOf(today), -7), to: addDays(weekOf(today), -1) }
    case 'month':
      return { from: monthOf(today), to: today }
    case 'lastMonth':
      return { from: addMonths(today, -1), to: addDays(monthOf(today), -1) }
    case 'quarter':
      return { from: quarterOf(today), to: today }
    case 'lastQuarter':
      return { from: addMonths(quarterOf(today), -3), to: addDays(quarterOf(today), -1) }
    case 'year':
      return { from: yearOf(today), to: today }
    case 'lastYear':
      return { from: addMonths(yearOf(today), -12), to: addDays(yearOf(today), -1) }
  }
}

/** In what steps a period is drawn, so that there are enough points to see and not too many to tell apart. */
export function stepOf({ from, to }: Period): Stretch {
  const days = daysBetween(from, to)
  if (days <= 2) return 'hour'
  if (days <= 62) return 'day'
  if (days <= 400) return 'week'
  return days <= 3_700 ? 'month' : 'year'
}

import { addDays, addMonths, monthOf, quarterOf, weekOf, yearOf } from './days.ts'

export type Period = { from: string; to: string }

export const presets = [
  'today',
  'yesterday',
  'last7',
  'last30',
  'week',
  'month',
  'lastMonth',
  'quarter',
  'year',
] as const
export type Preset = (typeof presets)[number]

/** What is not over yet goes until today, so that it is compared with as many days before. */
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
    case 'month':
      return { from: monthOf(today), to: today }
    case 'lastMonth':
      return { from: addMonths(today, -1), to: addDays(monthOf(today), -1) }
    case 'quarter':
      return { from: quarterOf(today), to: today }
    case 'year':
      return { from: yearOf(today), to: today }
  }
}

import type { Unit } from '@stoa/contract/metrics'
import type { Language } from '@stoa/contract/settings-shapes'
import { localeOf } from './languages.ts'

const numbers = new Map<string, Intl.NumberFormat>()

function numberFormat(language: Language, style: string, options: Intl.NumberFormatOptions) {
  const key = `${language} ${style}`
  const format = numbers.get(key) ?? new Intl.NumberFormat(localeOf(language), options)
  numbers.set(key, format)
  return format
}

const durations = new Map<string, Intl.DurationFormat>()

function durationFormat(language: Language, style: 'narrow' | 'long') {
  const key = `${language} ${style}`
  const format = durations.get(key) ?? new Intl.DurationFormat(localeOf(language), { style })
  durations.set(key, format)
  return format
}

type Parts = { days?: number; hours?: number; minutes?: number; seconds?: number }

/** The two largest units, as people say it: of days nobody wants to know the seconds. */
function partsOf(seconds: number): Parts {
  const whole = Math.round(seconds)
  if (whole < 3600) return { minutes: Math.trunc(whole / 60), seconds: whole % 60 }
  const minutes = Math.round(seconds / 60)
  if (minutes < 1440) return { hours: Math.trunc(minutes / 60), minutes: minutes % 60 }
  const hours = Math.round(seconds / 3600)
  return { days: Math.trunc(hours / 24), hours: hours % 24 }
}

const duration = (seconds: number, language: Language, style: 'narrow' | 'long') =>
  Math.round(seconds) === 0
    ? new Intl.NumberFormat(localeOf(language), {
        style: 'unit',
        unit: 'second',
        unitDisplay: style,
      }).format(0)
    : durationFormat(language, style).format(partsOf(seconds))

const noValue = '–'

/** "1,204", "12.5", "1h 24m", "93.5%": as a cell has it. */
export function valueText(value: number | null | undefined, unit: Unit, language: Language): string {
  if (value === null || value === undefined) return noValue
  switch (unit) {
    case 'count':
      return numberFormat(language, 'count', { maximumFractionDigits: 0 }).format(value)
    case 'minutes':
    case 'rate':
      if (value < 1) return numberFormat(language, 'part', { maximumSignificantDigits: 2 }).format(value)
      return value < 10
        ? numberFormat(language, 'minutes', { maximumFractionDigits: 1 }).format(value)
        : numberFormat(language, 'count', { maximumFractionDigits: 0 }).format(value)
    case 'share':
      return numberFormat(language, 'share', { style: 'percent', maximumFractionDigits: 1 }).format(value)
    case 'seconds':
      return duration(value, language, 'narrow')
  }
}

/** The same for those who listen: "1 hour, 24 minutes". */
export const spokenValue = (value: number | null | undefined, unit: Unit, language: Language): string =>
  unit === 'seconds' && typeof value === 'number'
    ? duration(value, language, 'long')
    : valueText(value, unit, language)

/** By how much it grew, "+12%"; of shares in points, "+1.5". null: there is nothing to compare with. */
export function changeText(
  value: number | null | undefined,
  before: number | null | undefined,
  unit: Unit,
  language: Language,
): string | null {
  if (typeof value !== 'number' || typeof before !== 'number') return null
  if (unit === 'share')
    return numberFormat(language, 'points', {
      signDisplay: 'exceptZero',
      maximumFractionDigits: 1,
    }).format((value - before) * 100)
  if (before === 0) return null
  return numberFormat(language, 'change', {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 0,
  }).format(value / before - 1)
}
